CREATE TABLE picture (
    story_id TEXT NOT NULL,
    segment_seq BIGINT NOT NULL,
    job_id TEXT NOT NULL,
    object_key TEXT NOT NULL,
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    alt TEXT NOT NULL,
    made_by TEXT NOT NULL,
    -- The scene as JSON: the next picture begins from it, so that the hero stays the hero.
    scene TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (story_id, segment_seq)
);
CREATE INDEX picture_object ON picture (object_key);
