CREATE TABLE appearance (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    choice TEXT NOT NULL
);
