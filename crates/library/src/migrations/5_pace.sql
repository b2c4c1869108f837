-- How long a turn may take, in seconds; until when the present one may; how many ran out in a row.
ALTER TABLE story ADD COLUMN turn_limit BIGINT;
ALTER TABLE story ADD COLUMN deadline BIGINT;
ALTER TABLE story ADD COLUMN missed BIGINT NOT NULL DEFAULT 0;
