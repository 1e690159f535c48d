-- archives in which nothing stood when they were first asked: whatever they have is news
CREATE TABLE ledger_began_empty (
    account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    archive TEXT NOT NULL,
    PRIMARY KEY (account, archive)
) WITHOUT ROWID;
