-- who belongs to rooms that are for members alone, present or not
CREATE TABLE room_member (
    conversation INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    address TEXT NOT NULL,
    PRIMARY KEY (conversation, address)
) WITHOUT ROWID;
