/** The index of quotations: made from the statements, never the truth, and caught up with when it is asked. */
export const sql = `
-- Which statements hold which words and pairs of words, as keys (desk/shingles). rowid is statement.id; ids that are
-- gone stay until the index is rebuilt and are passed over when they are looked up.
CREATE VIRTUAL TABLE quotation_index USING fts5 (keys, content='', columnsize=0, detail='none', tokenize='ascii');

-- Every statement up to this id is in the index.
CREATE TABLE quotation_filed (last INTEGER NOT NULL) STRICT;
INSERT INTO quotation_filed VALUES (0);
`;
