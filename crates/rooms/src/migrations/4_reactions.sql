CREATE TABLE reaction (
    story_id TEXT NOT NULL,
    seq BIGINT NOT NULL,
    user_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (story_id, seq, user_id, kind)
) /* WITHOUT ROWID */;
CREATE INDEX reaction_user ON reaction (user_id);
-- What people want somebody to look at, with the words as they were then.
CREATE TABLE report (
    id TEXT NOT NULL PRIMARY KEY,
    story_id TEXT NOT NULL,
    by_user TEXT NOT NULL,
    about_user TEXT,
    segment_seq BIGINT,
    message_id TEXT,
    text TEXT NOT NULL,
    reason TEXT NOT NULL,
    at BIGINT NOT NULL
) /* WITHOUT ROWID */;
CREATE INDEX report_story ON report (story_id);
CREATE INDEX report_by ON report (by_user);
CREATE UNIQUE INDEX report_once ON report (by_user, story_id, segment_seq, message_id, about_user);
