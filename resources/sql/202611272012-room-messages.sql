-- who wrote a message from a room, as the room showed them
ALTER TABLE message ADD COLUMN occupant_id TEXT;
ALTER TABLE message ADD COLUMN nick TEXT;
