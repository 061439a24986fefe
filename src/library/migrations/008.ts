/** Folders of other feed readers become tags of feeds: what a feed brings is in its tags, too. */
export const sql = `
-- The tags an article was given, and those of the feeds and folders it came from.
CREATE VIEW article_tag (name, article) AS
SELECT name, article FROM tag
UNION
SELECT t.value COLLATE NOCASE, e.article FROM feed f JOIN json_each(f.tags) t JOIN entry e ON e.feed = f.key
WHERE e.article IS NOT NULL;
`;
