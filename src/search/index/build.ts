import { crc32 } from 'node:zlib';
import type { HeadlineRow, StatementRow } from '../rows.ts';
import { dayOf } from './days.ts';
import { postHeadline, postStatement } from './document.ts';
import { assemble, FIELDS, HEADLINE, NO_OUTLET, NO_SPEAKER, packNames, type Segment, sortOf } from './segment.ts';
import { Numbering, NumberList, VocabularyWriter } from './write.ts';

const FIELD_COUNT = Object.keys(FIELDS).length;
const SAMPLE_EVERY = 1024;

const oneLine = (name: string) => name.replaceAll('\n', ' ');

/** Collects rows, in the order they are to be numbered, and makes a segment of them. */
export class SegmentBuilder {
  readonly #words = new Numbering();
  readonly #names = new Numbering();
  readonly #outlets = new Numbering();
  /** Pairs: word and field as one number, document. */
  readonly #posted = new NumberList();
  /** Last document posted for each word and field, so that none is listed twice. */
  readonly #last = new NumberList();
  readonly #speaker = new NumberList();
  readonly #sort = new NumberList();
  readonly #size = new NumberList();
  readonly #groupStart = new NumberList();
  readonly #groupRow = new NumberList();
  readonly #groupArticle = new NumberList();
  readonly #groupOutlet = new NumberList();
  readonly #groupDay = new NumberList();
  readonly #samples = new NumberList();
  #expected = { row: -1, article: -1 };

  get docs(): number {
    return this.#sort.length;
  }

  addStatement(row: StatementRow): void {
    const doc = this.docs;
    if (row.id !== this.#expected.row || row.article_key !== this.#expected.article)
      this.#startGroup(row, row.article_key);
    this.#expected = { row: row.id + 1, article: row.article_key };
    if (this.#samples.length === 0 || doc % SAMPLE_EVERY === 0) {
      this.#samples.push(row.id);
      this.#samples.push(crc32(row.content));
    }
    this.#speaker.push(row.speaker_name === null ? NO_SPEAKER : this.#names.of(oneLine(row.speaker_name)));
    const size = postStatement(row, this.#post);
    this.#finish(sortOf(row.kind, row.class), size);
  }

  addHeadline(row: HeadlineRow): void {
    this.#startGroup(row, row.id);
    this.#expected = { row: -1, article: -1 };
    this.#speaker.push(crc32(row.title));
    const size = postHeadline(row.title, this.#post);
    this.#finish(HEADLINE, size);
  }

  #startGroup(row: HeadlineRow, article: number): void {
    this.#groupStart.push(this.docs);
    this.#groupRow.push(row.id);
    this.#groupArticle.push(article);
    const outlet = row.outlet === null ? NO_OUTLET : this.#outlets.of(oneLine(row.outlet));
    this.#groupOutlet.push(Math.min(outlet, NO_OUTLET));
    this.#groupDay.push(dayOf(row.published));
  }

  #finish(sort: number, size: number): void {
    this.#sort.push(sort);
    this.#size.push(Math.min(size, 255));
  }

  readonly #post = (word: string, field: number): void => {
    const doc = this.docs;
    const list = this.#words.of(word) * FIELD_COUNT + field;
    while (this.#last.length <= list) this.#last.push(0);
    if (this.#last.values[list] === doc + 1) return;
    this.#last.values[list] = doc + 1;
    this.#posted.push(list);
    this.#posted.push(doc);
  };

  /** The segment of all that was added. */
  build(): Segment {
    const spelled = this.#words.names;
    const order = Uint32Array.from(spelled.keys()).sort((a, b) => (spelled[a]! < spelled[b]! ? -1 : 1));
    const lists = this.#sortedPostings();
    const vocabulary = new VocabularyWriter();
    for (const word of order) {
      vocabulary.add(
        spelled[word]!,
        [0, 1, 2].map((field) => lists(word * FIELD_COUNT + field)),
      );
    }
    this.#groupStart.push(this.docs);
    return assemble({
      ...vocabulary.sections(),
      groupStart: this.#groupStart.taken(),
      groupRow: this.#groupRow.taken(),
      groupArticle: this.#groupArticle.taken(),
      groupOutlet: Uint16Array.from(this.#groupOutlet.taken()),
      groupDay: Uint16Array.from(this.#groupDay.taken()),
      speaker: this.#speaker.taken(),
      samples: this.#samples.taken(),
      sort: Uint8Array.from(this.#sort.taken()),
      size: Uint8Array.from(this.#size.taken()),
      names: packNames(this.#names.names),
      outlets: packNames(this.#outlets.names),
    });
  }

  /** Counting sort by list; documents were posted in ascending order and stay so. */
  #sortedPostings(): (list: number) => Uint32Array {
    const { values, length } = this.#posted;
    const starts = new Uint32Array(this.#words.names.length * FIELD_COUNT + 1);
    for (let i = 0; i < length; i += 2) starts[values[i]! + 1]!++;
    for (let list = 1; list < starts.length; list++) starts[list]! += starts[list - 1]!;
    const ends = starts.slice();
    const docs = new Uint32Array(length / 2);
    for (let i = 0; i < length; i += 2) docs[ends[values[i]!]!++] = values[i + 1]!;
    return (list) => docs.subarray(starts[list]!, starts[list + 1]!);
  }
}
