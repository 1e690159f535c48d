-- the stretches of an account's archive that are held without a hole, by archive id
CREATE TABLE ledger (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    oldest_id TEXT NOT NULL,
    oldest_position INTEGER NOT NULL,
    newest_id TEXT NOT NULL,
    newest_position INTEGER NOT NULL,
    -- nothing stands before it in the archive
    reaches_start INTEGER NOT NULL
);

CREATE INDEX ledger_by_account ON ledger (account, newest_position);
