/** When a standing search was last looked at: a statement in an older text is no news, however new its row. */
export const sql = `
ALTER TABLE search ADD COLUMN seen_at INTEGER NOT NULL DEFAULT 0;
UPDATE search SET seen_at = saved_at;
`;
