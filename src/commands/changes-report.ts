/** What became of an article's quotations, as lines for people and as records. */
import { isoMinute } from '../text/moments.ts';
import { provenanceOf } from '../text/quote-selector.ts';
import type { EditedQuotations, VersionQuotation } from '../workflows/changes.ts';
import { saidWords } from '../workflows/desk.ts';
import { kindsInWords, matchRecord, speakerOf } from './quotation-lines.ts';

type Change = EditedQuotations['changes'][number];

const sides = (change: Change): [before: VersionQuotation | null, after: VersionQuotation | null] => [
  'before' in change ? change.before : null,
  'after' in change ? change.after : null,
];

export function text({ article, before, after, changes }: EditedQuotations): string[] {
  return [
    [`“${article.title}”`, article.outlet, article.url].filter(Boolean).join(', '),
    `  version ${before.number} → ${after.number}, ${isoMinute(before.fetchedAt)} → ${isoMinute(after.fetchedAt)} UTC`,
    `  dixit show --number ${before.number} ${article.id}`,
    ...changes.flatMap((change) => {
      const [old, now] = sides(change);
      const kinds = 'match' in change ? kindsInWords(change.match.differences) : '';
      return [
        `  ${change.kind}${kinds ? `: ${kinds}` : ''}`,
        ...(old ? [`    before  ${speakerOf(old)}: ${saidWords(old)}`] : []),
        ...(now ? [`    after   ${speakerOf(now)}: ${saidWords(now)}`] : []),
      ];
    }),
    '',
  ];
}

const record = (quotation: VersionQuotation | null, extractor: string | null) =>
  quotation && {
    statement: quotation.whole.id,
    speaker: quotation.whole.speaker?.name ?? null,
    kind: quotation.whole.kind,
    text: saidWords(quotation),
    ...provenanceOf(quotation.text, quotation.whole, { hash: quotation.hash, extractor }),
  };

export const json = ({ article, before, after, changes }: EditedQuotations): string =>
  changes
    .map((change) => {
      const [old, now] = sides(change);
      return `${JSON.stringify({
        article: article.id,
        title: article.title,
        outlet: article.outlet,
        url: article.url,
        change: change.kind,
        versions: [before.number, after.number],
        before: record(old, before.extractor),
        beforeAt: new Date(before.fetchedAt).toISOString(),
        after: record(now, after.extractor),
        afterAt: new Date(after.fetchedAt).toISOString(),
        ...('match' in change ? { comparison: matchRecord(change.after, change.match) } : {}),
      })}\n`;
    })
    .join('');
