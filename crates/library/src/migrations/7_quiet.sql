-- Whether nobody talks beside the story: its host's switch.
ALTER TABLE story ADD COLUMN quiet BOOLEAN NOT NULL DEFAULT FALSE;
