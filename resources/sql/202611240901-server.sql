CREATE TABLE server (
    account INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    agent TEXT NOT NULL,
    mechanism TEXT,
    binding TEXT,
    abilities TEXT NOT NULL
);
