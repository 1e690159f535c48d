CREATE TABLE window_habit (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    stays INTEGER NOT NULL
);
