import { readPostings } from './postings.ts';
import {
  assemble,
  FIELDS,
  HEADLINE,
  kindBits,
  NO_OUTLET,
  NO_SPEAKER,
  packNames,
  type Segment,
  unpackNames,
  wordAt,
} from './segment.ts';
import { Numbering, NumberList, VocabularyWriter } from './write.ts';

/** A segment to merge, and the documents to leave out (1), or null for none. */
export interface Part {
  readonly segment: Segment;
  readonly gone: Uint8Array | null;
}

const WORDS_A_STEP = 2_000;
const LEFT_OUT = 0xffffffff;

/**
 * Merges segments, oldest first, into one that answers as if it had been built from all their rows. Yields now and then,
 * so that a worker can answer in between; the value returned is the segment.
 */
export function* mergeSegments(parts: readonly Part[]): Generator<void, Segment> {
  const renumbered = parts.map(() => new Uint32Array(0));
  let docs = 0;
  parts.forEach(({ segment, gone }, part) => {
    const numbers = new Uint32Array(segment.docs);
    for (let doc = 0; doc < segment.docs; doc++) numbers[doc] = gone?.[doc] ? LEFT_OUT : docs++;
    renumbered[part] = numbers;
  });
  const columns = mergeColumns(parts);
  yield;
  const vocabulary = yield* mergeVocabularies(parts, renumbered);
  return assemble({ ...vocabulary, ...columns });
}

function* mergeVocabularies(parts: readonly Part[], renumbered: readonly Uint32Array[]) {
  const most = Math.max(0, ...parts.map(({ segment }) => segment.docs));
  const scratch = new Uint32Array(most);
  const writer = new VocabularyWriter();
  const lists = Object.values(FIELDS).map(() => new NumberList());
  const next = parts.map(() => 0);
  const heads = parts.map(({ segment }) => (segment.words > 0 ? wordAt(segment, 0) : null));
  for (let written = 0; ; written++) {
    let word: string | null = null;
    for (const head of heads) if (head !== null && (word === null || head < word)) word = head;
    if (word === null) return writer.sections();
    for (const [field, list] of lists.entries()) {
      list.length = 0;
      parts.forEach(({ segment }, part) => {
        if (heads[part] !== word) return;
        const length = readPostings(segment, next[part]!, field, scratch);
        const numbers = renumbered[part]!;
        for (let i = 0; i < length; i++) {
          const doc = numbers[scratch[i]!]!;
          if (doc !== LEFT_OUT) list.push(doc);
        }
      });
    }
    if (lists.some((list) => list.length > 0))
      writer.add(
        word,
        lists.map((list) => list.view()),
      );
    parts.forEach(({ segment }, part) => {
      if (heads[part] !== word) return;
      const number = ++next[part]!;
      heads[part] = number < segment.words ? wordAt(segment, number) : null;
    });
    if (written % WORDS_A_STEP === WORDS_A_STEP - 1) yield;
  }
}

function mergeColumns(parts: readonly Part[]) {
  const [names, outlets] = [new Numbering(), new Numbering()];
  const [speaker, sort, size] = [new NumberList(), new NumberList(), new NumberList()];
  const [groupStart, groupRow, groupArticle] = [new NumberList(), new NumberList(), new NumberList()];
  const [groupOutlet, groupDay, samples] = [new NumberList(), new NumberList(), new NumberList()];
  for (const { segment, gone } of parts) {
    const nameOf = unpackNames(segment.names).map((name) => names.of(name));
    const outletOf = unpackNames(segment.outlets).map((outlet) => outlets.of(outlet));
    for (let group = 0; group < segment.groups; group++) {
      const start = segment.groupStart[group]!;
      let open = false;
      for (let doc = start; doc < segment.groupStart[group + 1]!; doc++) {
        if (gone?.[doc]) {
          open = false;
          continue;
        }
        if (!open) {
          groupStart.push(sort.length);
          groupRow.push(segment.groupRow[group]! + doc - start);
          groupArticle.push(segment.groupArticle[group]!);
          const outlet = segment.groupOutlet[group]!;
          groupOutlet.push(outlet === NO_OUTLET ? NO_OUTLET : Math.min(outletOf[outlet]!, NO_OUTLET));
          groupDay.push(segment.groupDay[group]!);
          open = true;
        }
        const own = segment.speaker[doc]!;
        const isName = kindBits(segment.sort[doc]!) !== HEADLINE && own !== NO_SPEAKER;
        speaker.push(isName ? nameOf[own]! : own);
        sort.push(segment.sort[doc]!);
        size.push(segment.size[doc]!);
      }
    }
    for (const value of segment.samples) samples.push(value);
  }
  groupStart.push(sort.length);
  return {
    groupStart: groupStart.taken(),
    groupRow: groupRow.taken(),
    groupArticle: groupArticle.taken(),
    groupOutlet: Uint16Array.from(groupOutlet.view()),
    groupDay: Uint16Array.from(groupDay.view()),
    speaker: speaker.taken(),
    samples: samples.taken(),
    sort: Uint8Array.from(sort.view()),
    size: Uint8Array.from(size.view()),
    names: packNames(names.names),
    outlets: packNames(outlets.names),
  };
}

/** Runs a merge to its end at once. */
export function mergeNow(parts: readonly Part[]): Segment {
  const merge = mergeSegments(parts);
  for (;;) {
    const { done, value } = merge.next();
    if (done) return value;
  }
}
