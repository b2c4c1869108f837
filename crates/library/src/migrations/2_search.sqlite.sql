-- scope holds the ids of the story's members as words, so that a search reads only their rows.
CREATE VIRTUAL TABLE passage_search USING fts5(
    text, scope, story_id UNINDEXED, seq UNINDEXED,
    tokenize = "unicode61 remove_diacritics 2"
);
-- Which rows of passage_search belong to a story: FTS5 has no index of its own for that.
CREATE TABLE passage_search_row (
    row_id INTEGER NOT NULL PRIMARY KEY,
    story_id TEXT NOT NULL
);
CREATE INDEX passage_search_row_story ON passage_search_row (story_id);
