-- messages of rooms that address us
CREATE TABLE mention (
    message INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE
);

-- which messages of a room call us, as chosen here or on another device; the kind of the room decides while nothing is
ALTER TABLE room ADD COLUMN notify TEXT;

-- conversations that call nobody until then
CREATE TABLE mute (
    conversation INTEGER PRIMARY KEY REFERENCES conversation (id) ON DELETE CASCADE,
    until INTEGER NOT NULL
);
