-- Who has left a story, with the ink they wrote in: their passages keep it.
ALTER TABLE story ADD COLUMN former TEXT NOT NULL DEFAULT '[]';
