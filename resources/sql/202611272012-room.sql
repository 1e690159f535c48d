CREATE TABLE room (
    conversation INTEGER PRIMARY KEY REFERENCES conversation (id) ON DELETE CASCADE,
    -- ours
    nick TEXT NOT NULL,
    -- we want to be in it whenever the account is online
    autojoin INTEGER NOT NULL,
    -- what the user calls it
    name TEXT,
    -- what it said of itself when we were last in it
    told_name TEXT,
    description TEXT,
    features TEXT NOT NULL DEFAULT '',
    subject TEXT
);
