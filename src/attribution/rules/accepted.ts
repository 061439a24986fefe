/**
 * What has been accepted so far. The order of the rules' table is their precedence: a proposal that wants a cue or
 * content already given away on its own level is turned down; one inside a quotation of another is nested in it.
 */
import { kindOf, NARRATOR, type Range, rangeOf, tokenAt } from '../reading/layout.ts';
import type { Reading } from '../reading/sayings.ts';
import type { Attribution } from '../types.ts';
import { isImagined } from './imagined.ts';
import { isNotice } from './notice.ts';
import type { Proposal, Rule } from './rule.ts';

/** What earlier rules have found, for later ones to ask. */
export interface Accepted {
  /** Whether the quotation is (part of) an accepted content. */
  readonly hasQuotation: (quotation: number) => boolean;
  /** Whether the token is in an accepted cue. */
  readonly hasCue: (token: number) => boolean;
  /** Whether the token is in an accepted content of the given level. */
  readonly hasContent: (token: number, level: number) => boolean;
  /** Index of the accepted attribution whose content or cue comes last before the token, on the level; null if none. */
  readonly before: (token: number, level: number) => number | null;
}

interface Entry {
  readonly rule: Rule;
  readonly proposal: Proposal;
}

const NOBODY = -1;

/** Runs the rules in order over an article and settles who gets what. */
export function runRules(reading: Reading, rules: readonly Rule[]): Attribution[] {
  const entries: Entry[] = [];
  const contentOf: Int32Array[] = [];
  const cueOf = new Int32Array(reading.tokens.length).fill(NOBODY);
  const owners = (level: number): Int32Array => {
    // Quotations of one depth never overlap, so one array a depth will do.
    const depth = level === NARRATOR ? 0 : reading.quotations[level]!.depth + 1;
    contentOf[depth] ??= new Int32Array(reading.tokens.length).fill(NOBODY);
    return contentOf[depth];
  };
  const nested = new Int32Array(reading.tokens.length).fill(NOBODY);
  const isVerbatim = (entry: Entry | undefined): boolean =>
    entry?.proposal.kind === 'direct' && kindOf(reading, entry.proposal.contents, entry.proposal.level) !== 'direct';
  const rangesOf = (spans: Proposal['contents']): Range[] =>
    spans.map((span) => rangeOf(reading, span)).filter(({ first, last }) => last > first);
  const accepted: Accepted = {
    hasQuotation: (quotation) => {
      const { parent } = reading.quotations[quotation]!;
      const first = reading.fragments[quotation]![0]!.first;
      return owners(parent ?? NARRATOR)[first] !== NOBODY;
    },
    hasCue: (token) => cueOf[token] !== NOBODY,
    hasContent: (token, level) => owners(level)[token] !== NOBODY,
    before: (token, level) => {
      const owned = owners(level);
      for (let at = token - 1; at >= Math.max(0, token - 400); at--) {
        if (owned[at] !== NOBODY) return owned[at]!;
        if (cueOf[at] !== NOBODY && entries[cueOf[at]!]!.proposal.level === level) return cueOf[at]!;
      }
      return null;
    },
  };

  for (const rule of rules) {
    for (const proposal of rule.propose(reading, accepted)) {
      const mine = owners(proposal.level);
      const content = rangesOf(proposal.contents);
      if (content.length === 0) continue;
      const cue = rangesOf(proposal.cue);
      if (isOwned(cueOf, cue)) continue;
      const inside = isOwned(mine, content);
      // What a turn or a block quote says verbatim may itself report a quotation.
      if (inside && !(proposal.kind !== 'indirect' && isVerbatim(entries[mine[content[0]!.first]!]))) continue;
      const owned = inside ? nested : mine;
      if (isOwned(owned, content)) continue;
      for (const { first, last } of cue) cueOf.fill(entries.length, first, last);
      for (const { first, last } of content) owned.fill(entries.length, first, last);
      entries.push({ rule, proposal });
    }
  }
  return nest(reading, entries, owners(NARRATOR));
}

/** Whether any of the tokens has an owner. */
function isOwned(owners: Int32Array, ranges: readonly Range[]): boolean {
  for (const { first, last } of ranges) for (let at = first; at < last; at++) if (owners[at] !== NOBODY) return true;
  return false;
}

// What is reported inside another's words is kept where it was itself in quotation marks, and left out otherwise.
function nest(reading: Reading, entries: readonly Entry[], outermost: Int32Array): Attribution[] {
  const kept = entries
    .map(({ rule, proposal }, index) => ({
      rule,
      proposal,
      index,
      outer: outerIndex(reading, proposal, index, outermost),
    }))
    .filter(
      ({ outer, proposal }) => outer === NOBODY || (isRetold(proposal) && entries[outer]!.proposal.kind === 'direct'),
    )
    .filter(({ proposal }) =>
      proposal.level === NARRATOR
        ? !isImagined(reading, proposal) && !isNotice(reading, proposal)
        : proposal.kind !== 'indirect' && wasUttered(reading, proposal),
    )
    .sort(
      (a, b) => a.proposal.contents[0]!.start - b.proposal.contents[0]!.start || a.proposal.level - b.proposal.level,
    );
  const placeOf = new Map(kept.map(({ index }, place) => [index, place]));
  return kept.map(({ rule, proposal, outer }) => {
    const { level: _level, continues, ...attribution } = proposal;
    const before = continues === undefined ? undefined : placeOf.get(continues);
    return {
      ...attribution,
      rule: rule.name,
      nestedIn: outer === NOBODY ? null : (placeOf.get(outer) ?? null),
      ...(before === undefined ? {} : { continues: before }),
    };
  });
}

// Inside quotation marks only whole words of others are: “He calls it ‘hell’” is a manner of speaking.
const isRetold = ({ kind, level }: Proposal): boolean => kind === 'direct' || (kind === 'mixed' && level === NARRATOR);

// Inside a quotation "I'd say", "I think", "you can't say" and "they just say" put words into mouths; "he said" reports them.
function wasUttered(reading: Reading, { cue, source, class: sort }: Proposal): boolean {
  if (sort === 'thought') return false;
  const words = cue.map((span) => reading.article.text.slice(span.start, span.end)).join(' ');
  const who = source === null ? '' : reading.article.text.slice(source.start, source.end);
  if (/\b(?:can|could|may|might|should|must|will|would|not|never|try|to)\b|n['’]t\b/i.test(words)) return false;
  if (/^(?:you|nobody|no one)$/i.test(who) || (/^I$/.test(who) && /['’]d\b/.test(words))) return false;
  return words === '' || !/^(?:(?:just|always)\s)?(?:say|tell|ask|go|claim|call)$/i.test(words);
}

function outerIndex(reading: Reading, proposal: Proposal, index: number, outermost: Int32Array): number {
  const where = proposal.cue[0] ?? proposal.contents[0]!;
  const owner = outermost[tokenAt(reading.tokens, where.start)] ?? NOBODY;
  return owner === index ? NOBODY : owner;
}
