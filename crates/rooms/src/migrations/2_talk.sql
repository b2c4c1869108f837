CREATE TABLE talk (
    story_id TEXT NOT NULL,
    number BIGINT NOT NULL,
    id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    client_id TEXT,
    phrase TEXT,
    text TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (story_id, number)
) /* WITHOUT ROWID */;
CREATE UNIQUE INDEX talk_client ON talk (story_id, user_id, client_id);
CREATE INDEX talk_writer ON talk (user_id);
