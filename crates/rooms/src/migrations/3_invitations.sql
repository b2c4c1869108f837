ALTER TABLE invite ADD COLUMN id TEXT NOT NULL DEFAULT '';
ALTER TABLE invite ADD COLUMN code TEXT;
ALTER TABLE invite ADD COLUMN words TEXT;
ALTER TABLE invite ADD COLUMN expires_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE invite ADD COLUMN uses BIGINT;
ALTER TABLE invite ADD COLUMN used BIGINT NOT NULL DEFAULT 0;
UPDATE invite SET
    id = substr(token_hash, 1, 8) || '-' || substr(token_hash, 9, 4) || '-' || substr(token_hash, 13, 4)
        || '-' || substr(token_hash, 17, 4) || '-' || substr(token_hash, 21, 12),
    expires_at = created_at + 2592000000;
CREATE UNIQUE INDEX invite_id ON invite (id);
CREATE UNIQUE INDEX invite_code ON invite (code);
CREATE UNIQUE INDEX invite_words ON invite (words);
CREATE INDEX invite_expiry ON invite (expires_at);
