-- what the user chose about notes outside the window
CREATE TABLE note_choice (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    shown INTEGER NOT NULL,
    content INTEGER NOT NULL
);

-- the newest message of a conversation that a note told of
CREATE TABLE note (
    conversation INTEGER PRIMARY KEY REFERENCES conversation (id) ON DELETE CASCADE,
    message INTEGER NOT NULL,
    position INTEGER NOT NULL
);
