import { isoDay } from '../../../../text/moments.ts';
import type { SpeakerAnswer } from '../../../../workflows/desk-questions.ts';
import { shortDate } from '../../../dates.ts';
import { cutRow, glyph, type Row, segment } from '../../../row.ts';
import { sparkline } from '../../../sparkline.ts';
import { counted, type DeskRoom, INDENT, labelled, statementOf, type View } from '../entry.ts';

const KIND_GLYPHS = { direct: '"', mixed: '~', indirect: ':' } as const;

const named = (of: readonly { readonly name: string; readonly count: number }[]): string =>
  of.map(({ name, count }) => `${name} ${count}`).join(' · ');

/** What is known about a speaker, the most telling first: a low screen shows only the first rows. */
function about({ heading, roles, months, outlets, cues, beside }: SpeakerAnswer, room: DeskRoom): Row[] {
  if (!heading) return [];
  const { statements, articles, firstAt, lastAt, names } = heading;
  const span = [firstAt, lastAt].map((at) => shortDate(isoDay(at), room.thisYear));
  const when = span[0] === span[1] ? span[0] : span.join(' – ');
  const by = heading.outlets > 0 ? ` by ${counted(heading.outlets, 'outlet')}` : '';
  const said = `${counted(statements, 'statement')} in ${counted(articles, 'article')}${by}, ${when}`;
  return [
    cutRow([segment(` ${said}`)], room.columns),
    ...(roles.length > 0 ? [labelled('role', roles.join(' · '), room)] : []),
    cutRow([segment(' by month', 'quiet'), segment(' '), ...sparkline(months, room.columns - 10)], room.columns),
    labelled('outlets', named(outlets), room),
    ...(cues.length > 0 ? [labelled('cues', named(cues), room)] : []),
    ...(beside.length > 0 ? [labelled('beside', named(beside), room)] : []),
    ...(names.length > 1 ? [labelled('also', names.slice(1).join(', '), room)] : []),
  ];
}

/** One speaker: who that is in print, and everything they say, newest first. */
export const speakerView: View<'speaker'> = {
  title: (_, answer) => answer?.heading?.name ?? 'Speaker',
  note: (answer) => (answer.heading ? counted(answer.heading.statements, 'statement') : ''),
  head: (answer, room) => {
    const rows = about(answer, room);
    return rows.length === 0 ? [] : [...rows.slice(0, Math.max(1, Math.floor(room.height / 2) - 1)), []];
  },
  count: ({ statements }) => statements.length,
  entry: ({ statements }, index, room) => {
    const { kind, words, cue, outlet, published, title } = statements[index]!;
    const columns = room.columns - INDENT - 1;
    const where = [shortDate(published, room.thisYear), outlet, cue, title].filter(Boolean).join(' · ');
    return [
      cutRow([glyph(`${KIND_GLYPHS[kind]} `, `${kind}: `, 'quiet'), segment(words)], columns),
      cutRow([segment(`  ${where}`, 'quiet')], columns),
    ];
  },
  lead: ({ statements }, index) => statementOf(statements[index]!),
  nothing: () => ['Nothing is said under this name any more.', '‹all-speakers› lists who speaks.'],
};
