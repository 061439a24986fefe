/**
 * Reads a PolNeAR compartment (text/*.txt with brat standoff in attributions/*.ann, offsets in code points) and lays
 * its gold spans over dixit's own tokens.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotate } from '../../src/attribution/annotate.ts';
import { beginOf, CONTENT, CUE, insideOf, type Role, SOURCE } from '../../src/attribution/tagger/labels.ts';
import { stateOf } from '../../src/attribution/tagger/states.ts';
import type { Annotated } from '../../src/attribution/types.ts';
import { bareDraft, composeArticle } from '../../src/intake/compose.ts';
import type { Article } from '../../src/model/article.ts';
import type { Span } from '../../src/model/span.ts';

/** One annotated attribution of the gold standard, offsets in UTF-16 code units. */
export interface GoldAttribution {
  readonly contents: readonly Span[];
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
}

/** An article of the corpus with one gold label per token. */
export interface Specimen {
  readonly name: string;
  readonly annotated: Annotated;
  readonly attributions: readonly GoldAttribution[];
  readonly labels: Uint8Array;
  /** The labels as the decoder's states. */
  readonly states: Uint8Array;
}

/** Reads all articles of a compartment, in the order of their names; of several annotators the first counts. */
export function readCorpus(dir: string, keep: (name: string) => boolean = () => true): Specimen[] {
  const annotations = new Map<string, string>();
  for (const file of readdirSync(join(dir, 'attributions')).sort()) {
    const name = /^(.*)_[^_]+\.ann$/.exec(file)?.[1];
    if (name !== undefined && !annotations.has(name)) annotations.set(name, file);
  }
  return [...annotations]
    .filter(([name]) => keep(name))
    .map(([name, file]) => {
      const text = readFileSync(join(dir, 'text', `${name}.txt`), 'utf8');
      const annotated = annotate(articleOf(text));
      const attributions = readStandoff(readFileSync(join(dir, 'attributions', file), 'utf8'), text);
      const labels = labelTokens(annotated, attributions);
      return { name, annotated, attributions, labels, states: refineLabels(annotated, attributions, labels) };
    });
}

/** A plain text as an article: every line that is not blank is a paragraph. */
function articleOf(text: string): Article {
  const blocks: Article['blocks'][number][] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ kind: 'paragraph', span: { start, end: start + line.length }, level: 0 });
    start += line.length + 1;
  }
  return composeArticle({ kind: 'stdin', address: '-' }, 'plain', { ...bareDraft(text, blocks), language: 'en' });
}

function readStandoff(standoff: string, text: string): GoldAttribution[] {
  const units = codeUnitOffsets(text);
  const spans = new Map<string, Span[]>();
  const attributions: GoldAttribution[] = [];
  for (const line of standoff.split('\n')) {
    const span = /^(T\d+)\t\S+ (\d+ \d+(?:;\d+ \d+)*)/.exec(line);
    if (span) {
      const parts = span[2]!.split(';').map((part) => part.split(' ').map((offset) => units[Number(offset)]!));
      spans.set(
        span[1]!,
        parts.map(([start, end]) => ({ start: start!, end: end! })),
      );
      continue;
    }
    const event = /^E\d+\t(.+)$/.exec(line);
    if (!event) continue;
    const roles: Record<string, Span[]> = { content: [], cue: [], source: [] };
    for (const pair of event[1]!.trim().split(/\s+/)) {
      const [role, id] = pair.split(':');
      roles[role!.replace(/\d+$/, '').toLowerCase()]?.push(...(spans.get(id!) ?? []));
    }
    for (const list of Object.values(roles)) list.sort((a, b) => a.start - b.start);
    if (roles.content!.length > 0)
      attributions.push({ contents: roles.content!, cue: roles.cue!, source: roles.source! });
  }
  return attributions;
}

function codeUnitOffsets(text: string): number[] {
  const offsets: number[] = [];
  let unit = 0;
  for (const character of text) {
    offsets.push(unit);
    unit += character.length;
  }
  offsets.push(unit);
  return offsets;
}

function labelTokens({ tokens, paragraphs }: Annotated, attributions: readonly GoldAttribution[]): Uint8Array {
  const labels = new Uint8Array(tokens.length);
  const firsts = new Set(paragraphs.map(({ first }) => first));
  const lay = (span: Span, role: Role) => {
    let begun = false;
    for (let i = firstTokenFrom(tokens, span.start); i < tokens.length && tokens[i]!.start < span.end; i++) {
      labels[i] = begun && !firsts.has(i) ? insideOf(role) : beginOf(role);
      begun = true;
    }
  };
  for (const { contents } of attributions) for (const span of contents) lay(span, CONTENT);
  for (const { source } of attributions) for (const span of source) lay(span, SOURCE);
  for (const { cue } of attributions) for (const span of cue) lay(span, CUE);
  // Where spans overlapped (the corpus has a few), a run may have lost its beginning.
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (label > 0 && label % 2 === 0 && (i === 0 || (labels[i - 1]! + 1) >> 1 !== label >> 1)) labels[i] = label - 1;
  }
  return labels;
}

const WIDEST_GAP = 60;

/** Finds for each label on which side of its cue it stands, and for tokens outside whether they part an attribution. */
function refineLabels({ tokens }: Annotated, attributions: readonly GoldAttribution[], labels: Uint8Array): Uint8Array {
  const late = new Uint8Array(tokens.length);
  const rangeOf = ({ start, end }: Span) => [firstTokenFrom(tokens, start), firstTokenFrom(tokens, end)] as const;
  for (const { contents, cue, source } of attributions) {
    const cues = cue.map(rangeOf);
    const others = [...contents, ...source].map(rangeOf);
    const cueAt = cues[0]?.[0];
    for (const [first, last] of others) late.fill(cueAt !== undefined && first < cueAt ? 0 : 1, first, last);
    const parts = [...cues, ...others].filter(([first, last]) => last > first).sort((a, b) => a[0] - b[0]);
    for (let k = 1; k < parts.length; k++) {
      const [from, to] = [parts[k - 1]![1], parts[k]![0]];
      const close = to > from && to - from <= WIDEST_GAP && tokens[from]!.paragraph === tokens[to - 1]!.paragraph;
      if (close) for (let i = from; i < to; i++) if (labels[i] === 0) late[i] = 1;
    }
  }
  const states = new Uint8Array(labels.length);
  for (let i = 0; i < labels.length; i++) {
    const inside = labels[i]! > 0 && labels[i]! % 2 === 0;
    states[i] = inside ? states[i - 1]! | 1 : stateOf(labels[i]!, late[i] === 1);
  }
  return states;
}

/** The first token most of which lies at or after `offset`. */
function firstTokenFrom(tokens: readonly Span[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { start, end } = tokens[middle]!;
    if ((start + end) / 2 < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
