/** How many articles there are, and how many are not read, is on the first frame: both are counted in this index alone. */
export const sql = `
CREATE INDEX article_shown ON article (read) WHERE deleted_at IS NULL AND version IS NOT NULL;
`;
