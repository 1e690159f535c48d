CREATE TABLE own_status (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    availability TEXT NOT NULL,
    line TEXT NOT NULL,
    follows INTEGER NOT NULL
);
