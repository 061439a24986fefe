/**
 * The first schema. Times are milliseconds since 1970 (`*_at`), except `published`, which is kept as it was printed.
 * Spans are JSON: `[start, end]`, or a list of them. What the reader did hangs on ids that come from origin and content
 * (`article.id`, `statement.sid`), never on row keys, so that statements can be derived again underneath it.
 */
export const sql = `
-- Something that is looked at again: a web feed, or a folder of files.
CREATE TABLE feed (
  key INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('feed', 'folder')),
  address TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  site TEXT,
  tags TEXT NOT NULL DEFAULT '[]',
  etag TEXT,
  last_modified TEXT,
  added_at INTEGER NOT NULL,
  fetched_at INTEGER,
  succeeded_at INTEGER,
  not_before INTEGER,
  failures INTEGER NOT NULL DEFAULT 0,
  error TEXT
) STRICT;

-- origin and url are where it was read and where it can be read; version is what is shown. statements counts what a
-- reader sees of them, null until they have been derived.
CREATE TABLE article (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  origin_kind TEXT NOT NULL,
  origin_address TEXT NOT NULL,
  version INTEGER REFERENCES version DEFERRABLE INITIALLY DEFERRED,
  url TEXT,
  outlet TEXT,
  title TEXT NOT NULL,
  byline TEXT,
  published TEXT,
  dated_at INTEGER NOT NULL,
  added_at INTEGER NOT NULL,
  statements INTEGER,
  words INTEGER NOT NULL DEFAULT 0,
  read INTEGER NOT NULL DEFAULT 0,
  kept INTEGER NOT NULL DEFAULT 0,
  changed_at INTEGER,
  deleted_at INTEGER
) STRICT;
CREATE INDEX article_by_date ON article (dated_at DESC, key DESC) WHERE deleted_at IS NULL;
CREATE INDEX article_by_title ON article (title COLLATE NOCASE, key DESC) WHERE deleted_at IS NULL;
CREATE INDEX article_by_outlet ON article (outlet COLLATE NOCASE, dated_at DESC, key DESC) WHERE deleted_at IS NULL;
CREATE INDEX article_by_reading ON article (read, dated_at DESC, key DESC) WHERE deleted_at IS NULL;
CREATE INDEX article_kept ON article (dated_at DESC, key DESC) WHERE kept = 1 AND deleted_at IS NULL;
CREATE INDEX article_deleted ON article (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX article_url ON article (url);

-- What was printed at one time. via: a feed's own words, a fetched page, or a file. What is long comes last, so that
-- the rest is read without it.
CREATE TABLE version (
  key INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  hash TEXT NOT NULL,
  via TEXT NOT NULL CHECK (via IN ('feed', 'page', 'file')),
  format TEXT NOT NULL,
  title TEXT NOT NULL,
  title_made INTEGER NOT NULL,
  outlet TEXT,
  byline TEXT,
  published TEXT,
  language TEXT,
  fetched_at INTEGER NOT NULL,
  extractor TEXT,
  text TEXT NOT NULL,
  blocks TEXT NOT NULL,
  links TEXT NOT NULL,
  warnings TEXT NOT NULL,
  UNIQUE (article, hash)
) STRICT;
CREATE INDEX version_by_extractor ON version (extractor, article);

CREATE TABLE speaker (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  merged_into INTEGER REFERENCES speaker
) STRICT;
CREATE INDEX speaker_merged ON speaker (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE alias (
  speaker INTEGER NOT NULL REFERENCES speaker ON DELETE CASCADE,
  name TEXT NOT NULL,
  PRIMARY KEY (speaker, name)
) STRICT, WITHOUT ROWID;

-- Ids only grow and are never given out twice: a changed statement is deleted and inserted again.
-- speaker_* are as this article prints them. corrected: 0 as derived, 1 changed, 2 taken out, 3 added by the reader.
-- derived: the statement as it was found, where what is shown is not that. article is that of the version, told again so
-- that nobody has to look it up.
CREATE TABLE statement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article INTEGER NOT NULL,
  version INTEGER NOT NULL REFERENCES version ON DELETE CASCADE,
  sid TEXT NOT NULL,
  kind TEXT NOT NULL,
  class TEXT NOT NULL,
  start INTEGER NOT NULL,
  contents TEXT NOT NULL,
  cue TEXT NOT NULL,
  source TEXT,
  speaker INTEGER REFERENCES speaker,
  speaker_name TEXT,
  speaker_role TEXT,
  speaker_aliases TEXT,
  confidence REAL NOT NULL,
  rule TEXT NOT NULL,
  negated INTEGER NOT NULL,
  nested_in TEXT,
  why TEXT NOT NULL,
  content_text TEXT NOT NULL,
  cue_text TEXT NOT NULL,
  corrected INTEGER NOT NULL DEFAULT 0,
  derived TEXT,
  UNIQUE (version, sid)
) STRICT;
CREATE INDEX statement_of_speaker ON statement (speaker, article, version, corrected);

-- What a feed said about each of its entries when it was last seen, so that nothing is fetched twice. An entry without
-- an article is one whose article was purged: it stays gone.
CREATE TABLE entry (
  feed INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
  guid TEXT NOT NULL,
  article INTEGER REFERENCES article ON DELETE SET NULL,
  hash TEXT NOT NULL,
  page TEXT NOT NULL DEFAULT 'wanted' CHECK (page IN ('none', 'wanted', 'stored', 'failed')),
  etag TEXT,
  last_modified TEXT,
  failures INTEGER NOT NULL DEFAULT 0,
  not_before INTEGER,
  seen_at INTEGER NOT NULL,
  PRIMARY KEY (feed, guid)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_of_article ON entry (article);

CREATE TABLE tag (
  name TEXT NOT NULL COLLATE NOCASE,
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  PRIMARY KEY (name, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_of_article ON tag (article);

-- Kept statements, with the words as they were when kept.
CREATE TABLE notebook (
  article TEXT NOT NULL,
  sid TEXT NOT NULL,
  kept_at INTEGER NOT NULL,
  hash TEXT NOT NULL,
  speaker TEXT,
  kind TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (article, sid)
) STRICT, WITHOUT ROWID;

-- sid is empty for a note on the whole article.
CREATE TABLE note (
  article TEXT NOT NULL,
  sid TEXT NOT NULL,
  text TEXT NOT NULL,
  written_at INTEGER NOT NULL,
  PRIMARY KEY (article, sid)
) STRICT, WITHOUT ROWID;

CREATE TABLE position (article TEXT PRIMARY KEY, offset INTEGER NOT NULL, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- a to z belong to an article; A to Z to the library, with an empty home.
CREATE TABLE mark (
  home TEXT NOT NULL,
  letter TEXT NOT NULL,
  article TEXT NOT NULL,
  offset INTEGER NOT NULL,
  PRIMARY KEY (home, letter)
) STRICT, WITHOUT ROWID;

CREATE TABLE jump (place INTEGER PRIMARY KEY, article TEXT NOT NULL, offset INTEGER NOT NULL) STRICT;

-- A standing search counts what arrived after seen_statement.
CREATE TABLE search (
  name TEXT PRIMARY KEY,
  query TEXT NOT NULL,
  standing INTEGER NOT NULL DEFAULT 0,
  seen_statement INTEGER NOT NULL DEFAULT 0,
  saved_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE search_history (query TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- What the reader says a statement is: changed (said has the fields that differ), rejected, or added (all of it).
-- content is its words, by which it is found again when the statements are derived anew or the text changed.
CREATE TABLE correction (
  article TEXT NOT NULL,
  sid TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('changed', 'rejected', 'added')),
  hash TEXT NOT NULL,
  content TEXT NOT NULL,
  said TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  PRIMARY KEY (article, sid)
) STRICT, WITHOUT ROWID;

-- In this article, who was taken for one speaker is another.
CREATE TABLE speaker_split (
  article TEXT NOT NULL,
  speaker TEXT NOT NULL,
  instead TEXT NOT NULL,
  PRIMARY KEY (article, speaker)
) STRICT, WITHOUT ROWID;

-- The undo journal: an operation is a group of changes with one label; undone ones wait to be redone.
CREATE TABLE operation (
  key INTEGER PRIMARY KEY,
  label TEXT NOT NULL,
  at INTEGER NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE change (
  operation INTEGER NOT NULL REFERENCES operation ON DELETE CASCADE,
  place INTEGER NOT NULL,
  what TEXT NOT NULL,
  subject TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  PRIMARY KEY (operation, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE problem (
  subject TEXT PRIMARY KEY,
  message TEXT NOT NULL,
  way_out TEXT,
  times INTEGER NOT NULL DEFAULT 1,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What search is built from and reads: current versions of articles that are not deleted, merged speakers as one.
CREATE VIEW search_row (
  id, article_key, article_id, sid, kind, class, speaker_id, speaker_name, speaker_aliases, content, cue, title,
  outlet, published, read, kept
) AS
SELECT
  s.id, a.key, a.id, s.sid, s.kind, s.class, c.id, CASE WHEN c.key = s.speaker THEN s.speaker_name ELSE c.name END,
  (
    SELECT group_concat(name, '|') FROM alias
    WHERE speaker = c.key OR speaker IN (SELECT key FROM speaker WHERE merged_into = c.key)
  ),
  s.content_text, s.cue_text, a.title, a.outlet, a.published, a.read,
  a.kept OR EXISTS (SELECT 1 FROM notebook n WHERE n.article = a.id AND n.sid = s.sid)
FROM statement s
JOIN article a ON a.key = s.article AND a.version = s.version AND a.deleted_at IS NULL
LEFT JOIN speaker w ON w.key = s.speaker
LEFT JOIN speaker c ON c.key = coalesce(w.merged_into, w.key)
WHERE s.corrected <> 2;

CREATE VIEW search_headline (id, article_id, title, outlet, published, read, kept) AS
SELECT key, id, title, outlet, published, read, kept FROM article WHERE deleted_at IS NULL AND version IS NOT NULL;
`;
