/** One checked quotation as lines for people, as a record for programs, as an annotation for GitHub. */
import type { Check } from '../workflows/check.ts';
import { markDifferences, saidWords, VERDICTS, type Verdict } from '../workflows/desk.ts';
import { line } from './lines.ts';
import { citationOf, kindsInWords, matchRecord, printingRecord, speakerOf } from './quotation-lines.ts';

type Checked = Check['checked'][number];

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  exact: 'exact',
  altered: 'altered',
  misattributed: 'misattributed',
  paraphrase: 'paraphrase only',
  'not-found': 'not found',
};
const SIGNS: Readonly<Record<Verdict, string>> = {
  exact: '=',
  altered: '~',
  misattributed: '!',
  paraphrase: ':',
  'not-found': '?',
};

/** Verdict, and in what it differs. */
function headingOf({ verdict, match }: Checked): string {
  const kinds = verdict !== 'paraphrase' && match ? kindsInWords(match.differences) : '';
  return kinds ? `${VERDICT_WORDS[verdict]}: ${kinds}` : VERDICT_WORDS[verdict];
}

export function text(draft: string, checked: Checked): string {
  const { verdict, match, others, place, quoted } = checked;
  const lines = [
    `${SIGNS[verdict]} ${draft}:${place.line}:${place.column} ${headingOf(checked)}`,
    `    ${speakerOf(quoted)}: ${saidWords(quoted)}`,
  ];
  if (match) {
    if (verdict === 'misattributed') lines.push(`    printed as said by ${speakerOf(match.printing)}`);
    if (verdict === 'paraphrase') lines.push(`    reported: ${saidWords(match.printing)}`);
    else if (match.differences.length > 0) lines.push(`    ${markDifferences(quoted, match)}`);
    lines.push(`    ${citationOf(match.printing)}`);
  }
  if (verdict === 'not-found')
    for (const near of others)
      lines.push(
        `    nearest: ${speakerOf(near.printing)}${near.printing.statement.kind === 'indirect' ? ' (only reported)' : ''}: ${saidWords(near.printing)}`,
        `             ${citationOf(near.printing)}`,
      );
  return lines.map(line).join('');
}

export const json = (draft: string, checked: Checked): string => {
  const { verdict, gravest, match, others, place, provenance, quoted, statement } = checked;
  return `${JSON.stringify({
    path: draft,
    ...place,
    verdict,
    gravest,
    quotation: {
      text: saidWords(quoted),
      kind: statement.kind,
      speaker: statement.speaker?.name ?? null,
      ...provenance,
    },
    match: match && { ...matchRecord(quoted, match), printing: printingRecord(match.printing) },
    others: others.map((other) => ({ ...matchRecord(quoted, other), printing: printingRecord(other.printing) })),
  })}\n`;
};

/** What breaks a message or a property of a workflow command. */
const escapeMessage = (words: string) => words.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (words: string) => escapeMessage(words).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions; an exact quotation needs no annotation. */
export function github(draft: string, checked: Checked): string {
  const { verdict, gravest, match, place, quoted } = checked;
  if (verdict === 'exact') return '';
  const level =
    verdict === 'altered' && gravest === 'typography'
      ? 'notice'
      : verdict === 'paraphrase' || (verdict === 'altered' && gravest === 'contraction')
        ? 'warning'
        : 'error';
  const said = match
    ? `${verdict === 'paraphrase' ? saidWords(match.printing) : markDifferences(quoted, match)}\n` +
      `${speakerOf(match.printing)}, ${citationOf(match.printing)}`
    : saidWords(quoted);
  const properties = { file: draft, line: place.line, col: place.column, title: `Quotation ${headingOf(checked)}` };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${level} ${written.join(',')}::${escapeMessage(said)}\n`;
}

/** "12 quotations: 9 exact, 2 altered, 1 not found". */
export function summary(checked: readonly Checked[]): string {
  const counts = VERDICTS.map(
    (verdict) => [VERDICT_WORDS[verdict], checked.filter((one) => one.verdict === verdict).length] as const,
  );
  const told = counts.filter(([, count]) => count > 0).map(([words, count]) => `${count} ${words}`);
  return `${checked.length} ${checked.length === 1 ? 'quotation' : 'quotations'}${told.length > 0 ? `: ${told.join(', ')}` : ''}`;
}
