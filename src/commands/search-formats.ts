/** Hits as text for people and for programs. */
import type { Explanation, HeadlineHit, Hit, Marked, SpeakerHit, StatementHit } from '../model/hit.ts';
import type { Span } from '../model/span.ts';
import type { OriginOfHit } from '../workflows/origin-of-hits.ts';
import { line } from './lines.ts';

type Mark = (text: string) => string;

const BRACKETS: Mark = (text) => `[${text}]`;
const COLOUR: Mark = (text) => `\u001b[1;4m${text}\u001b[0m`;
const BOLD: Mark = (text) => `**${text}**`;

/** A text with its marks drawn, each piece made safe for where it goes. */
function draw({ text, marks }: Marked, mark: Mark, safe: (text: string) => string = oneLine): string {
  let drawn = '';
  let at = 0;
  for (const { start, end } of marks) {
    drawn += safe(text.slice(at, start)) + mark(safe(text.slice(start, end)));
    at = end;
  }
  return drawn + safe(text.slice(at));
}

// `line` ends its text; what is drawn here is put together first, so the colours are ours alone.
const oneLine = (text: string): string => line(text).slice(0, -1);

const day = (published: string | null): string => published?.slice(0, 10) ?? '';

/** Grouped by article: its headline, outlet and date, then what was found in it. */
export function text({ colour, explain }: { readonly colour: boolean; readonly explain: boolean }) {
  const mark = colour ? COLOUR : BRACKETS;
  const name = (speaker: Marked | null, alias: Marked | null) =>
    (speaker ? draw(speaker, mark) : 'unnamed') + (alias ? ` (${draw(alias, mark)})` : '');
  const row = (hit: StatementHit | SpeakerHit) =>
    hit.type === 'speaker'
      ? `${name(hit.name, hit.alias)}: ${hit.count} ${hit.count === 1 ? 'statement' : 'statements'}, last ${day(hit.latest.published) || 'undated'}\n`
      : `  ${name(hit.speaker, hit.alias)} (${hit.kind}): ${draw(hit.content, mark)}\n`;
  return function* (hits: readonly Hit[]): Iterable<string> {
    for (const hit of hits) if (hit.type === 'speaker') yield row(hit);
    for (const group of byArticle(hits)) {
      const [first] = group;
      const where = [first!.outlet, day(first!.published)].filter(Boolean).join(' · ');
      yield `${draw(first!.title, mark)}${where ? ` · ${oneLine(where)}` : ''}\n`;
      for (const hit of group) {
        if (hit.type === 'statement') yield row(hit);
        if (explain && hit.explanation) yield explained(hit.explanation);
      }
    }
  };
}

/** Statements and headlines of the same article, in the order of the best of each. */
function byArticle(hits: readonly Hit[]): (StatementHit | HeadlineHit)[][] {
  const groups = new Map<string, (StatementHit | HeadlineHit)[]>();
  for (const hit of hits) {
    if (hit.type === 'speaker') continue;
    const group = groups.get(hit.articleId) ?? [];
    // A headline that answers is shown with its marks.
    if (hit.type === 'headline') group.unshift(hit);
    else group.push(hit);
    groups.set(hit.articleId, group);
  }
  return [...groups.values()];
}

function explained(why: Explanation): string {
  const words = why.words.map(
    ({ asked, found, how, field, weight, rarity }) =>
      `${asked} → ${found} (${how} in ${field}, ${weight.toFixed(2)} × ${rarity.toFixed(2)})`,
  );
  const shares = [
    ['close', why.closeness],
    ['capitals', why.capitals],
    ['recent', why.recency],
  ] as const;
  const parts = [
    `score ${why.score.toFixed(2)}${guessed(why.guesses)}`,
    ...words,
    `kind × ${why.kind.toFixed(2)}`,
    `length × ${why.size.toFixed(2)}`,
    ...shares.filter(([, share]) => share > 0).map(([label, share]) => `${label} + ${share.toFixed(2)}`),
  ];
  return `    ${oneLine(parts.join('; '))}\n`;
}

function guessed(words: number): string {
  if (words === 0) return '';
  return words === 1 ? ', one word guessed: below all without' : `, ${words} words guessed: below all with fewer`;
}

const pairs = (marked: Marked | null) => (marked?.marks ?? []).map(({ start, end }: Span) => [start, end]);

/** The contract that other programs read: one object a hit, statements with where they come from. */
export const json = (originOf: OriginOfHit) =>
  function* (hits: readonly Hit[]): Iterable<string> {
    for (const hit of hits) {
      const origin = hit.type === 'statement' ? originOf(hit) : null;
      yield `${JSON.stringify({ ...plain(hit), ...origin })}\n`;
    }
  };

function plain(hit: Hit): object {
  if (hit.type === 'speaker') {
    const { articleId, statementId, published } = hit.latest;
    return {
      type: hit.type,
      name: hit.name.text,
      id: hit.speakerId,
      alias: hit.alias?.text ?? null,
      statements: hit.count,
      latest: { articleId, statementId, published },
      marks: { name: pairs(hit.name) },
    };
  }
  const { type, articleId, outlet, published, read, kept, explanation } = hit;
  const article = {
    articleId,
    title: hit.title.text,
    outlet,
    published,
    read,
    kept,
    ...(explanation && { why: explanation }),
  };
  if (hit.type === 'headline') return { type, ...article, marks: { title: pairs(hit.title) } };
  return {
    type,
    ...article,
    statementId: hit.statementId,
    kind: hit.kind,
    class: hit.class,
    speaker: hit.speaker && { name: hit.speaker.text, id: hit.speakerId },
    alias: hit.alias?.text ?? null,
    cue: hit.cue.text,
    content: hit.content.text,
    marks: { speaker: pairs(hit.speaker), alias: pairs(hit.alias), content: pairs(hit.content), cue: pairs(hit.cue) },
  };
}

/** Type, article, statement, kind, class, speaker, date, outlet, headline, content; what a hit has not is empty. */
export function* tsv(hits: readonly Hit[]): Iterable<string> {
  for (const hit of hits)
    yield `${columns(hit)
      .map((value) => oneLine(value ?? ''))
      .join('\t')}\n`;
}

function columns(hit: Hit): (string | null)[] {
  if (hit.type === 'speaker') {
    const { articleId, statementId, published } = hit.latest;
    return ['speaker', articleId, statementId, '', '', hit.name.text, published, '', '', String(hit.count)];
  }
  if (hit.type === 'headline')
    return ['headline', hit.articleId, '', '', '', '', hit.published, hit.outlet, hit.title.text, ''];
  const { articleId, statementId, kind, published, outlet } = hit;
  return [
    'statement',
    ...[articleId, statementId, kind, hit.class, hit.speaker?.text ?? null],
    ...[published, outlet, hit.title.text, hit.content.text],
  ];
}

// What Markdown would take for its own, and line ends.
const escaped = (text: string): string => oneLine(text).replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');

/** A heading an article, an item a statement, the words that answer in bold. */
export function* markdown(hits: readonly Hit[]): Iterable<string> {
  for (const hit of hits) {
    if (hit.type === 'speaker') yield `- ${draw(hit.name, BOLD, escaped)}: ${hit.count}\n`;
  }
  for (const group of byArticle(hits)) {
    const [first] = group;
    const where = [first!.outlet, day(first!.published)].filter((part) => part).join(', ');
    yield `\n### ${draw(first!.title, BOLD, escaped)}\n\n${where ? `${escaped(where)}\n\n` : ''}`;
    for (const hit of group) {
      if (hit.type !== 'statement') continue;
      const speaker = hit.speaker ? draw(hit.speaker, BOLD, escaped) : 'unnamed';
      yield `- ${speaker} (${hit.kind}): ${draw(hit.content, BOLD, escaped)}\n`;
    }
  }
}
