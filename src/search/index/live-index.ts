/**
 * The index in use: shelves of segments, oldest first, kept in step with the library. What arrives becomes a small
 * segment; small ones are merged as they gather; large merges, the first build and the search for rows that vanished
 * or changed are done in steps between questions (`tend`). The file is only ever a head start.
 */
import { RowCache } from '../row-cache.ts';
import type { HeadlineRow, Rows, StatementRow } from '../rows.ts';
import { isOf, lastIds } from './belonging.ts';
import { SegmentBuilder } from './build.ts';
import { type Kept, loadIndex, saveIndex } from './file.ts';
import { mergeNow, mergeSegments, type Part } from './merge.ts';
import { reconcile } from './reconcile.ts';
import type { Segment } from './segment.ts';
import { Shelf } from './shelf.ts';
import { SpeakerNames } from './speaker-names.ts';

/** Statements read at a time, and at most before a question is answered. */
const BATCH = 2_000;
/** Documents of a segment of the first build. */
const CHUNK = 64_000;
/** Beside the base, so many documents are merged at once when they gather, and so many before all is merged and saved. */
const MERGED_AT_ONCE = 2_000;
const MERGED_WITH_BASE = 5_000;
const MOST_SHELVES = 8;
/**
 * Milliseconds between two searches for vanished rows, while the library goes on changing; one takes some 2 ms a
 * thousand documents, and should not take more than a tenth of the time.
 */
const reconcileEvery = (docs: number): number => Math.max(5_000, docs / 50);

export class LiveIndex {
  readonly rows: Rows;
  readonly names = new SpeakerNames();
  readonly cache: RowCache;
  /** Oldest first. */
  shelves: Shelf[] = [];
  /** While the first build is under way. */
  building: { readonly done: number; readonly total: number } | null = null;
  readonly #path: string;
  #lastStatement = 0;
  #lastHeadline = 0;
  #version = -1;
  /** Whether there may be rows that are not indexed yet. */
  #behind = true;
  /** Work under way, a step at a time. */
  #work: Iterator<void> | null = null;
  /** So many shelves, from the oldest, are being merged and must stay as they are. */
  #frozen = 0;
  /** The edition of the library now, and the one that this index was last known to have nothing of that is gone. */
  #edition = 0;
  #agreed = 0;
  #reconciledAt = 0;
  /** Whether rows were indexed again under their old ids: they are not in the base, where nobody would look for them. */
  #amended = false;
  /** What the file holds. */
  #saved: Pick<Kept, 'segment' | 'edition'> | null = null;
  #saving: Promise<void> = Promise.resolve();

  /** `path` is of the file; there need not be one. */
  constructor(rows: Rows, path: string) {
    this.rows = rows;
    this.cache = new RowCache(rows);
    this.#path = path;
    const kept = loadIndex(path);
    if (kept && isOf(kept.segment, rows)) this.#adopt(kept);
    this.#learnVersion();
    this.#afterChange();
    // What is read from here on is of this edition or a later one.
    if (this.shelves.length === 0) this.#agreed = this.#edition;
  }

  #adopt({ segment, edition, gone }: Kept): void {
    const base = new Shelf(segment, this.names);
    for (const doc of gone) base.setGone(doc, 1);
    this.shelves = [base];
    const last = lastIds(segment);
    this.#lastStatement = last.statement;
    this.#lastHeadline = last.headline;
    this.#agreed = edition;
    this.#saved = { segment, edition };
  }

  /** How many documents there are that are not known to be gone. */
  get docs(): number {
    return this.shelves.reduce((sum, { segment, goneCount }) => sum + segment.docs - goneCount, 0);
  }

  /** Words of a document on average. */
  get averageSize(): number {
    const words = this.shelves.reduce((sum, { totalSize }) => sum + totalSize, 0);
    const docs = this.shelves.reduce((sum, { segment }) => sum + segment.docs, 0);
    return Math.max(1, words / Math.max(1, docs));
  }

  /** Looks for new rows; called before each question. Reads at most one batch of them: `tend` reads the rest. */
  refresh(): void {
    if (this.#learnVersion()) this.#afterChange();
    if (this.#behind && this.building === null) this.#readNew();
  }

  #learnVersion(): boolean {
    const version = this.rows.version();
    const changed = version !== this.#version;
    this.#version = version;
    return changed;
  }

  /** Changes whenever the library did: for what is remembered of it. */
  get version(): number {
    return this.#version;
  }

  #afterChange(): void {
    this.#behind = true;
    this.#edition = this.rows.edition();
    const last = this.rows.lastIds();
    const missing = last.statement - this.#lastStatement + (last.headline - this.#lastHeadline);
    if (missing > 4 * BATCH && this.building === null) {
      this.building = { done: 0, total: missing };
      // Whatever was under way has changed nothing yet, and is begun again when this is done.
      this.#frozen = 0;
      this.#work = this.#build();
    }
  }

  /** Adds one batch of new rows as a segment. */
  #readNew(): void {
    const builder = new SegmentBuilder();
    this.#behind = this.#fill(builder, BATCH);
    if (builder.docs === 0) return;
    this.#put(builder.build());
    if (this.shelves.length > MOST_SHELVES) this.#mergeSmall();
  }

  /** Reads new rows into the builder, headlines before the statements of their article. True if there may be more. */
  #fill(builder: SegmentBuilder, limit: number): boolean {
    const statements = this.rows.statementsAfter(this.#lastStatement, limit);
    for (const row of statements) {
      if (row.article_key > this.#lastHeadline) this.#fillHeadlines(builder, row.article_key);
      builder.addStatement(row);
      this.#lastStatement = row.id;
    }
    if (statements.length === limit) return true;
    this.#fillHeadlines(builder, Number.MAX_SAFE_INTEGER);
    return false;
  }

  #fillHeadlines(builder: SegmentBuilder, upTo: number): void {
    for (const row of this.rows.headlinesBetween(this.#lastHeadline, upTo)) {
      builder.addHeadline(row);
      this.#lastHeadline = row.id;
    }
  }

  #put(segment: Segment): void {
    this.shelves.push(new Shelf(segment, this.names));
  }

  /** Merges the newest shelves while they are small and alike, so that their number stays small. True if it did. */
  #mergeSmall(): boolean {
    let merged = false;
    for (;;) {
      const [older, newer] = this.shelves.slice(this.#frozen).slice(-2);
      if (!older || !newer || older.segment.docs + newer.segment.docs > MERGED_AT_ONCE) return merged;
      if (older.segment.docs > 2 * newer.segment.docs && this.shelves.length <= MOST_SHELVES) return merged;
      this.shelves.splice(-2, 2, new Shelf(mergeNow([partOf(older), partOf(newer)]), this.names));
      merged = true;
    }
  }

  /** Rows that must be indexed again under their old ids (changed or come back). */
  addAgain(statements: readonly StatementRow[], headlines: readonly HeadlineRow[]): void {
    if (statements.length + headlines.length === 0) return;
    const builder = new SegmentBuilder();
    for (const row of headlines) builder.addHeadline(row);
    for (const row of statements) builder.addStatement(row);
    this.#put(builder.build());
    this.#amended = true;
    this.#mergeSmall();
  }

  /**
   * Does a step of the work that waits (milliseconds, not more) and says whether more is waiting. `now` in
   * milliseconds, from any beginning.
   */
  tend(now: number): boolean {
    if (this.#work) {
      if (this.#work.next().done) this.#work = null;
      return true;
    }
    if (this.#learnVersion()) this.#afterChange();
    if (this.#work) return true;
    if (this.#behind) {
      this.#readNew();
      return true;
    }
    if (this.#mergeSmall()) return true;
    const [base, ...others] = this.shelves;
    const beside = others.reduce((sum, { segment }) => sum + segment.docs, 0);
    const gone = base ? base.goneCount / (base.segment.docs + 1) : 0;
    if (beside > MERGED_WITH_BASE || others.length > MOST_SHELVES || gone > 0.2) {
      this.#work = this.#mergeAll();
      return true;
    }
    if (this.#agreed !== this.#edition && now - this.#reconciledAt >= reconcileEvery(this.docs)) {
      this.#reconciledAt = now;
      this.#work = this.#reconcile();
      return true;
    }
    return false;
  }

  /** Everything that waits, at once: for programs that ask one question and end. */
  catchUp(): void {
    while (this.building !== null || this.#behind) {
      if (!this.#work) this.#readNew();
      else if (this.#work.next().done) this.#work = null;
    }
  }

  *#build(): Generator<void> {
    const total = this.building?.total ?? 0;
    let before = 0;
    let more = true;
    while (more) {
      const builder = new SegmentBuilder();
      // The first segment is small: there is something to search at once.
      const size = before === 0 ? CHUNK / 8 : CHUNK;
      while (more && builder.docs < size) {
        more = this.#fill(builder, BATCH);
        this.#behind = more;
        this.building = { done: before + builder.docs, total: Math.max(total, before + builder.docs) };
        yield;
      }
      this.#put(builder.build());
      before += builder.docs;
      yield;
    }
    yield* this.#mergeAll();
    this.building = null;
  }

  *#reconcile(): Generator<void> {
    const edition = this.rows.edition();
    yield* reconcile(this, { statement: this.#lastStatement, headline: this.#lastHeadline });
    // What was compared first may have changed since; then there is another walk.
    if (this.rows.edition() === edition) this.#agreed = edition;
  }

  *#mergeAll(): Generator<void> {
    const merged = this.shelves.slice();
    this.#frozen = merged.length;
    const states = merged.map((shelf) => shelf.gone?.slice() ?? null);
    const merge = mergeSegments(merged.map(({ segment }, i) => ({ segment, gone: states[i]! })));
    let step = merge.next();
    while (!step.done) {
      yield;
      step = merge.next();
    }
    this.shelves = [new Shelf(step.value, this.names), ...this.shelves.slice(merged.length)];
    this.#frozen = 0;
    this.#amended = false;
  }

  /** Writes the file if it would be another. Never rejects: without a file the next start is slower, and no more. */
  save(): Promise<void> {
    this.#saving = this.#saving.then(() => this.#saveBase());
    return this.#saving;
  }

  async #saveBase(): Promise<void> {
    const base = this.shelves[0];
    if (this.building !== null || !base) return;
    const { segment } = base;
    // While a walk is under way, what is gone is neither of the edition before nor of the next one.
    const edition = this.#amended || this.#work ? 0 : this.#agreed;
    if (segment === this.#saved?.segment && (edition === 0 || edition === this.#saved.edition)) return;
    this.#saved = { segment, edition };
    try {
      await saveIndex(this.#path, { segment, edition, gone: base.goneDocs() });
    } catch {
      // A full disk or a folder that may not be written: the index stays in memory.
    }
  }
}

const partOf = ({ segment, gone }: Shelf): Part => ({ segment, gone });
