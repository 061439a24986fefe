/**
 * Search finds new rows by their ids, which only grow. That a row has gone, come back or changed it would have to look
 * for in the whole library: this number says when there is reason to.
 */

// Below 2^53, and never 0. Drawn and not counted: of two copies of a library that went different ways, or of one that
// was put back from a copy, the same number still means the same rows.
const DRAW = 'UPDATE search_edition SET number = 1 + abs(random() % 9007199254740990)';

export const sql = `
-- Another number whenever a row that search_row or search_headline showed is gone, or shown again under its old id, or
-- names another speaker or headline. New rows do not change it, nor do read, kept, tags and notes.
CREATE TABLE search_edition (number INTEGER NOT NULL) STRICT;
INSERT INTO search_edition VALUES (0);
${DRAW};

CREATE TRIGGER statement_gone AFTER DELETE ON statement BEGIN ${DRAW}; END;
CREATE TRIGGER statement_changed AFTER UPDATE OF id, article, version, speaker, speaker_name, corrected ON statement
BEGIN ${DRAW}; END;

CREATE TRIGGER article_gone AFTER DELETE ON article BEGIN ${DRAW}; END;
-- An article that gets its first version is new, not changed.
CREATE TRIGGER article_changed AFTER UPDATE OF key, version, title, deleted_at ON article
WHEN old.key <> new.key OR old.title <> new.title OR (old.deleted_at IS NULL) <> (new.deleted_at IS NULL)
  OR (old.version IS NOT NULL AND old.version IS NOT new.version)
BEGIN ${DRAW}; END;

CREATE TRIGGER speaker_gone AFTER DELETE ON speaker BEGIN ${DRAW}; END;
CREATE TRIGGER speaker_changed AFTER UPDATE OF key, name, merged_into ON speaker
WHEN old.key <> new.key OR old.name <> new.name OR old.merged_into IS NOT new.merged_into
BEGIN ${DRAW}; END;
`;
