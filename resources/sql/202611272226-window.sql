CREATE TABLE window_place (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    x INTEGER NOT NULL,
    y INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    maximized INTEGER NOT NULL
);
