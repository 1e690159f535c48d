-- what was deleted here and may still lie in an archive, by the archive's id; a message of ours that has none yet, by its own
CREATE TABLE tombstone (
    conversation INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    reference TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (conversation, reference, kind)
) WITHOUT ROWID;

-- for how many days messages are kept, 0 for ever: in one conversation, or in all others where it is null
CREATE TABLE keeping (
    id INTEGER PRIMARY KEY,
    conversation INTEGER UNIQUE REFERENCES conversation (id) ON DELETE CASCADE,
    days INTEGER NOT NULL
);

-- there while something that was deleted may still lie in the log or in a copy of the database
CREATE TABLE forgetting (
    one INTEGER PRIMARY KEY CHECK (one = 1)
);
