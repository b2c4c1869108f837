-- The log. Everything below it can be rebuilt from it. On SQLite its rows lie in the order they
-- came, so that what many stories add at once goes into few pages.
CREATE TABLE event (
    story_id TEXT NOT NULL,
    seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    PRIMARY KEY (story_id, seq)
);

CREATE TABLE story (
    id TEXT NOT NULL PRIMARY KEY,
    owner TEXT NOT NULL,
    title TEXT NOT NULL,
    premise TEXT NOT NULL,
    audience TEXT NOT NULL,
    mode TEXT NOT NULL,
    narrator TEXT NOT NULL,
    hero TEXT,
    finished BOOLEAN NOT NULL,
    trashed BOOLEAN NOT NULL,
    seq BIGINT NOT NULL,
    tip BIGINT,
    redo TEXT NOT NULL,
    seats TEXT NOT NULL,
    turn TEXT NOT NULL,
    turn_number BIGINT NOT NULL,
    mood TEXT NOT NULL,
    intensity DOUBLE PRECISION NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    -- The newest event that search knows; search catches up when somebody looks.
    indexed_seq BIGINT NOT NULL DEFAULT 0
) /* WITHOUT ROWID */;
CREATE INDEX story_owner ON story (owner);

-- Which stories are on whose shelf. Story ids sort by age, so this index serves a shelf as it is.
CREATE TABLE member (
    user_id TEXT NOT NULL,
    story_id TEXT NOT NULL,
    PRIMARY KEY (user_id, story_id)
) /* WITHOUT ROWID */;
CREATE INDEX member_story ON member (story_id);

-- On SQLite the segments of a story lie together: it is read far more often than written.
CREATE TABLE segment (
    story_id TEXT NOT NULL,
    seq BIGINT NOT NULL,
    id TEXT NOT NULL,
    parent BIGINT,
    author_id TEXT,
    author TEXT NOT NULL,
    client_turn_id TEXT,
    job_id TEXT,
    intent TEXT NOT NULL,
    text TEXT NOT NULL,
    raw TEXT,
    mood TEXT NOT NULL,
    intensity DOUBLE PRECISION NOT NULL,
    suggestions TEXT,
    created_at BIGINT NOT NULL,
    edited_at BIGINT,
    live BOOLEAN NOT NULL,
    PRIMARY KEY (story_id, seq)
) /* WITHOUT ROWID */;
-- A resent turn is one turn. Ember's passages have no client_turn_id and do not meet here.
CREATE UNIQUE INDEX segment_turn ON segment (story_id, author_id, client_turn_id);
-- A job tells one passage, also when a second worker took it over.
CREATE UNIQUE INDEX segment_job ON segment (job_id) WHERE job_id IS NOT NULL;
