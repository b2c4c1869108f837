CREATE TABLE passage_search (
    story_id TEXT NOT NULL,
    seq BIGINT NOT NULL,
    text TEXT NOT NULL,
    words TSVECTOR NOT NULL,
    PRIMARY KEY (story_id, seq)
);
CREATE INDEX passage_search_words ON passage_search USING gin (words);
