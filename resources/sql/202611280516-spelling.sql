CREATE TABLE spelling (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    marked INTEGER NOT NULL,
    languages TEXT
);

CREATE TABLE own_word (
    word TEXT PRIMARY KEY
) WITHOUT ROWID;
