import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { putArticle } from '../../../src/library/arrivals.ts';
import { type Library, openLibrary } from '../../../src/library/open.ts';
import { shortHash } from '../../../src/model/hash.ts';
import type { Statement, StatementClass, StatementKind } from '../../../src/model/statement.ts';
import { SearchEngine } from '../../../src/search/engine.ts';
import { article, NOON, speaker } from '../../library/support/write.ts';

export interface Said {
  readonly speaker?: string | null;
  readonly aliases?: readonly string[];
  readonly content: string;
  readonly cue?: string;
  readonly kind?: StatementKind;
  readonly class?: StatementClass;
}

export interface Piece {
  readonly title?: string;
  readonly outlet?: string | null;
  readonly published?: string | null;
  readonly said?: readonly Said[];
}

/** A library in a folder of its own, with the search that reads it. */
export interface Searched {
  readonly library: Library;
  readonly libraryPath: string;
  readonly indexPath: string;
  add(...pieces: readonly Piece[]): void;
  /** A search that opens the index as it is now; closed at the end. */
  engine(): SearchEngine;
}

/** Runs `act` with a library of these articles. */
export async function withSearch<T>(pieces: readonly Piece[], act: (searched: Searched) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'dixit-search-'));
  const libraryPath = join(folder, 'library.db');
  const library = openLibrary(libraryPath);
  const engines: SearchEngine[] = [];
  let added = 0;
  const add = (...more: readonly Piece[]) => {
    putPieces(library, more, added);
    added += more.length;
  };
  const indexPath = join(folder, 'search.vx');
  const engine = () => {
    const opened = new SearchEngine(libraryPath, indexPath);
    engines.push(opened);
    return opened;
  };
  try {
    add(...pieces);
    return await act({ library, libraryPath, indexPath, add, engine });
  } finally {
    for (const opened of engines) opened.close();
    library.close();
  }
}

/** Stores articles; `from` numbers the first of them. */
export const putPieces = (library: Library, pieces: readonly Piece[], from = 0): void =>
  pieces.forEach((piece, index) => {
    put(library, `https://news.test/${from + index}`, piece);
  });

function put(library: Library, address: string, piece: Piece): void {
  let text = '';
  const span = (part: string) => {
    const start = text.length;
    text += part;
    const end = text.length;
    text += '\n';
    return { start, end };
  };
  const said = (piece.said ?? []).map((one) => ({
    ...one,
    contents: [span(one.content)],
    cue: one.cue ? [span(one.cue)] : [],
  }));
  if (text === '') span('Nothing was said.');
  const of = article(address, text, {
    ...(piece.title === undefined ? {} : { title: piece.title }),
    ...(piece.outlet === undefined ? {} : { outlet: piece.outlet }),
    ...(piece.published === undefined ? {} : { published: piece.published }),
  });
  const statements = said.map(
    (one, ordinal): Statement => ({
      id: shortHash(one.content, String(ordinal)),
      articleId: of.id,
      kind: one.kind ?? 'direct',
      class: one.class ?? 'speech',
      contents: one.contents,
      cue: one.cue,
      source: null,
      speaker: one.speaker ? speaker(one.speaker, { aliases: one.aliases ?? [] }) : null,
      confidence: 1,
      rule: 'test',
      negated: false,
      nestedIn: null,
      why: 'in a test',
    }),
  );
  putArticle(library, { article: of, via: 'page', statements, extractor: 'test-1', now: NOON });
}
