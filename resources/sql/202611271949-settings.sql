CREATE TABLE text_size (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    percent INTEGER NOT NULL
);
