CREATE TABLE account (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    address TEXT NOT NULL UNIQUE,
    enabled INTEGER NOT NULL,
    host TEXT,
    port INTEGER,
    tls TEXT NOT NULL,
    authority TEXT,
    proxy TEXT,
    plain_allowed INTEGER NOT NULL
);
