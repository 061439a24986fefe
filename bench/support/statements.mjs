/** Libraries made of generated statements, in the shape that search reads: the views and what is beneath them. */
import { DatabaseSync } from 'node:sqlite';
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

const SCHEMA = `
  PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
  CREATE TABLE article(key INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE, title TEXT, outlet TEXT, published TEXT,
    read INTEGER DEFAULT 0, kept INTEGER DEFAULT 0);
  CREATE TABLE statement(id INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER, sid TEXT, kind TEXT, class TEXT,
    speaker TEXT, aliases TEXT, content TEXT, cue TEXT);
  CREATE INDEX statement_of_article ON statement(article);
  CREATE TABLE tag(name TEXT, article INTEGER, PRIMARY KEY(name, article));
  CREATE TABLE notebook(article TEXT, sid TEXT, PRIMARY KEY(article, sid));
  CREATE VIEW search_row AS SELECT s.id AS id, a.key AS article_key, a.id AS article_id, s.sid AS sid, s.kind AS kind,
    s.class AS class, s.speaker AS speaker_id, s.speaker AS speaker_name, s.aliases AS speaker_aliases,
    s.content AS content, s.cue AS cue, a.title AS title, a.outlet AS outlet, a.published AS published, a.read AS read,
    a.kept OR EXISTS (SELECT 1 FROM notebook n WHERE n.article = a.id AND n.sid = s.sid) AS kept
    FROM statement s JOIN article a ON a.key = s.article;
  CREATE VIEW search_headline AS SELECT key AS id, id AS article_id, title, outlet, published, read, kept FROM article;
`;

/** A library file with the views that search reads, filled from articles as `generateArticles` yields them. */
export function makeLibrary(path, articles) {
  const db = new DatabaseSync(path);
  db.exec(SCHEMA);
  addArticles(db, articles);
  return db;
}

/** Adds articles in one transaction. */
export function addArticles(db, articles) {
  const putArticle = db.prepare('INSERT INTO article(id, title, outlet, published) VALUES (?, ?, ?, ?)');
  const putStatement = db.prepare(
    'INSERT INTO statement(article, sid, kind, class, speaker, aliases, content, cue) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  db.exec('BEGIN');
  for (const { title, outlet, published, statements } of articles) {
    const { lastInsertRowid: key } = putArticle.run(null, title, outlet, published);
    db.prepare('UPDATE article SET id = ? WHERE key = ?').run(`article-${key}`, key);
    statements.forEach((one, i) => {
      putStatement.run(key, `s${i}`, one.kind, one.class, one.speaker, one.aliases ?? null, one.content, one.cue);
    });
  }
  db.exec('COMMIT');
}
