-- What is proposed and voted for just now, in a story in which the room picks.
ALTER TABLE story ADD COLUMN round TEXT NOT NULL DEFAULT '';
