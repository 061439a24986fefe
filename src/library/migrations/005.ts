/** Quotations that may be one, found when they are filed: all of them are filed again when that is next wanted. */
export const sql = `
-- Direct and mixed statements whose quotations are alike: those with one group are laid side by side to see which of them
-- are the same. A group is called after the oldest statement that was ever in it. What is alone is not here.
CREATE TABLE quotation_group (
  statement INTEGER PRIMARY KEY REFERENCES statement ON DELETE CASCADE,
  member_of INTEGER NOT NULL
) STRICT;
CREATE INDEX quotation_group_members ON quotation_group (member_of);

INSERT INTO quotation_index (quotation_index) VALUES ('delete-all');
UPDATE quotation_filed SET last = 0;
`;
