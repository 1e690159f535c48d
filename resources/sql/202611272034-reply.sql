-- which message another one answers, and what it quotes of it itself
CREATE TABLE reply (
    message INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
    id_kind TEXT NOT NULL,
    reference TEXT NOT NULL,
    author TEXT,
    fallback TEXT NOT NULL
);
