-- what was decided about the identity keys of people, ourselves among them; a key that is not here is trusted blindly, or
-- undecided where another one of that person was compared
CREATE TABLE trust_key (
    account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    owner TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    level TEXT NOT NULL,
    -- how that came about, and when
    change TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (account, owner, fingerprint)
) WITHOUT ROWID;
