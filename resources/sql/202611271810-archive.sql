-- any archive has a ledger: the own one, at the account's address, and that of a room
ALTER TABLE ledger ADD COLUMN archive TEXT NOT NULL DEFAULT '';
UPDATE ledger SET archive = (SELECT address FROM account WHERE id = ledger.account);

-- only what was said with one person is held in this stretch; everything where it is null
ALTER TABLE ledger ADD COLUMN peer TEXT;

DROP INDEX ledger_by_account;
CREATE INDEX ledger_by_archive ON ledger (account, archive, peer, newest_position);

-- how many entries of the archive a stretch holds, receipts and markers too, by whom they were exchanged with
CREATE TABLE ledger_count (
    stretch INTEGER NOT NULL REFERENCES ledger (id) ON DELETE CASCADE,
    peer TEXT NOT NULL,
    entries INTEGER NOT NULL,
    PRIMARY KEY (stretch, peer)
) WITHOUT ROWID;

-- accounts whose older history is not fetched for now
CREATE TABLE ledger_pause (
    account INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE
);
