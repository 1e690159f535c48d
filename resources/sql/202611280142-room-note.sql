-- what happened to a room and stands between its messages; after the message, before all where there was none
CREATE TABLE room_note (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    message INTEGER REFERENCES message (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    at INTEGER NOT NULL
);

CREATE INDEX room_note_by_message ON room_note (message);
CREATE INDEX room_note_by_conversation ON room_note (conversation);
