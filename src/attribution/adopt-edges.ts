import { contains, overlaps, type Span } from '../model/span.ts';
import { agreementOf } from './belief.ts';
import type { Attribution } from './types.ts';

/**
 * What the rules found, with the tagger's words for cue and source where the two report one statement: the tagger knows
 * better where a title or a verb phrase starts and ends. A source that shares neither start nor end is somebody else, and a
 * cue only grows. Nothing changes where words would count twice. The speaker is still found by the source of the rules, which
 * know where a name is.
 */
export function adoptEdges(ruled: Attribution, tagged: Attribution | null): Attribution {
  if (tagged === null || agreementOf(ruled, tagged) === 'neither') return ruled;
  const { contents } = ruled;
  const source = adoptSource(ruled.source, tagged.source, contents);
  const who = source === null ? [] : [source];
  const grows = ruled.cue.every((own) => tagged.cue.some((span) => contains(span, own)));
  const cue = grows && areApart(tagged.cue, [...contents, ...who]) ? tagged.cue : ruled.cue;
  return areApart(who, cue) ? { ...ruled, source, cue, named: ruled.source } : ruled;
}

function adoptSource(ruled: Span | null, tagged: Span | null, contents: readonly Span[]): Span | null {
  if (ruled === null || tagged === null || !areApart([tagged], contents)) return ruled;
  return ruled.start === tagged.start || ruled.end === tagged.end ? tagged : ruled;
}

const areApart = (some: readonly Span[], others: readonly Span[]): boolean =>
  !some.some((one) => others.some((other) => overlaps(one, other)));
