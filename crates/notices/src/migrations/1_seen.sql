-- How far somebody has seen a story's log.
CREATE TABLE seen (
    user_id TEXT NOT NULL,
    story_id TEXT NOT NULL,
    seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (user_id, story_id)
) /* WITHOUT ROWID */;
CREATE INDEX seen_story ON seen (story_id);
-- Who was reminded that a turn is theirs: once a turn.
CREATE TABLE nudge (
    story_id TEXT NOT NULL,
    turn_number BIGINT NOT NULL,
    user_id TEXT NOT NULL,
    by_user TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (story_id, turn_number)
) /* WITHOUT ROWID */;
