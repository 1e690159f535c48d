CREATE TABLE send_key (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    choice TEXT NOT NULL
);
