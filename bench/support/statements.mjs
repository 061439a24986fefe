/** Libraries of generated statements. */
import { openLibrary } from '../../src/library/open.ts';
import { sentence, vocabulary } from './vocabulary.mjs';

const CUES = 'said said said told added denied warned according to announced argued asked insisted'.split(' ');
const OUTLETS = ['Morning Wire', 'The Harbour Post', 'Daily Ledger', 'Nordic Times', 'Capital Review', 'City Desk'];
const CLASSES = ['speech', 'speech', 'speech', 'speech', 'question', 'document', 'thought', 'intent'];

/** Articles with their statements, one after the other; `count` statements in all. */
export function* generateArticles(seed, count) {
  const source = vocabulary(seed);
  const start = Date.UTC(2025, 0, 1);
  for (let made = 0, key = 1; made < count; key++) {
    const size = Math.min(count - made, 3 + Math.floor(source.random() * 14));
    const cast = Array.from({ length: 1 + Math.floor(source.random() * 4) }, source.speaker);
    const statements = Array.from({ length: size }, () => ({
      kind: source.pick(['direct', 'direct', 'mixed', 'indirect', 'indirect']),
      class: source.pick(CLASSES),
      speaker: source.random() < 0.06 ? null : source.pick(cast),
      content: sentence(source, 6 + Math.floor(source.random() ** 2 * 40)),
      cue: source.pick(CUES),
    }));
    made += size;
    yield {
      key,
      title: sentence(source, 6 + Math.floor(source.random() * 6)).slice(0, -1),
      outlet: source.pick(OUTLETS),
      published: new Date(start + key * 3_600_000).toISOString().slice(0, 16),
      statements,
    };
  }
}

/** A library file of articles as `generateArticles` yields them, written straight into its tables. */
export function makeLibrary(path, articles) {
  const library = openLibrary(path);
  addArticles(library, articles);
  library.close();
}

/** Adds articles in one transaction, statement by statement as an ingest would. */
export function addArticles(library, articles) {
  const speakers = new Map(library.all('SELECT id, key FROM speaker').map(({ id, key }) => [id, key]));
  const speakerKey = (name) => {
    if (name === null) return null;
    const known = speakers.get(name);
    if (known !== undefined) return known;
    const { id } = library.run("INSERT INTO speaker (id, name, type) VALUES (?, ?, 'person')", name, name);
    library.run('INSERT INTO alias (speaker, name) VALUES (?, ?)', id, name);
    speakers.set(name, id);
    return id;
  };
  library.transact(() => {
    for (const { title, outlet, published, statements } of articles) {
      const at = Date.parse(published);
      const { id: article } = library.run(
        `INSERT INTO article (id, origin_kind, origin_address, outlet, title, published, dated_at, added_at)
         VALUES (hex(randomblob(8)), 'file', '', ?, ?, ?, ?, ?)`,
        ...[outlet, title, published, at, at],
      );
      const { id: version } = library.run(
        `INSERT INTO version (article, hash, via, format, title, title_made, text, blocks, links, warnings, fetched_at)
         VALUES (?, '', 'file', 'plain', ?, 0, '', '[]', '[]', '[]', ?)`,
        ...[article, title, at],
      );
      library.run('UPDATE article SET version = ? WHERE key = ?', version, article);
      statements.forEach(({ kind, class: cls, speaker, content, cue }, i) => {
        library.run(
          `INSERT INTO statement (article, version, sid, kind, class, start, contents, cue, speaker, speaker_name,
             confidence, rule, negated, why, content_text, cue_text)
           VALUES (?, ?, ?, ?, ?, ?, '[]', '[]', ?, ?, 1, 'generated', 0, '', ?, ?)`,
          ...[article, version, `s${i}`, kind, cls, i, speakerKey(speaker), speaker, content, cue],
        );
      });
    }
  });
}
