-- what happened to the encryption of a conversation; it stands after a message, before all where there was none
CREATE TABLE omemo_note (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    message INTEGER REFERENCES message (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    at INTEGER NOT NULL
);

CREATE INDEX omemo_note_by_message ON omemo_note (message);
CREATE INDEX omemo_note_by_conversation ON omemo_note (conversation);
