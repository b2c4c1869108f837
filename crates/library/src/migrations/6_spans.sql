-- Who wrote which characters of a passage; NULL: all of it is its author's.
ALTER TABLE segment ADD COLUMN spans TEXT;
