-- Whether a picture and its cover have an edition for an evening page.
ALTER TABLE picture ADD COLUMN evening BOOLEAN NOT NULL DEFAULT FALSE;

-- The editions that somebody has asked for, by the file of the picture or the cover they are of.
CREATE TABLE evening_edition (
    object_key TEXT NOT NULL PRIMARY KEY,
    evening_key TEXT NOT NULL,
    story_id TEXT NOT NULL
);
CREATE INDEX evening_edition_story ON evening_edition (story_id);
CREATE INDEX evening_edition_file ON evening_edition (evening_key);
