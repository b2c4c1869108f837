-- A cover is drawn from a picture's scene and goes where the picture goes.
ALTER TABLE picture ADD COLUMN cover_key TEXT;
ALTER TABLE picture ADD COLUMN cover_width BIGINT;
ALTER TABLE picture ADD COLUMN cover_height BIGINT;
CREATE INDEX picture_cover ON picture (cover_key);
