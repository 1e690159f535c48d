ALTER TABLE room ADD COLUMN bookmarked INTEGER NOT NULL DEFAULT 0;
-- what other programs keep with the bookmark, as XML
ALTER TABLE room ADD COLUMN extensions TEXT;
