CREATE TABLE invite (
    token_hash TEXT NOT NULL PRIMARY KEY,
    story_id TEXT NOT NULL,
    created_at BIGINT NOT NULL
) /* WITHOUT ROWID */;
CREATE INDEX invite_story ON invite (story_id);
