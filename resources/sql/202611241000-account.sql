CREATE TABLE caps (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    algorithm TEXT NOT NULL,
    value TEXT NOT NULL,
    features TEXT NOT NULL,
    UNIQUE (algorithm, value)
);
CREATE TABLE account_caps (
    account INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    algorithm TEXT NOT NULL,
    value TEXT NOT NULL,
    features TEXT NOT NULL,
    asked_at INTEGER NOT NULL
);
