CREATE TABLE contact (
    account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    address TEXT NOT NULL,
    name TEXT,
    subscription TEXT NOT NULL,
    asked INTEGER NOT NULL,
    PRIMARY KEY (account, address)
) WITHOUT ROWID;

CREATE TABLE contact_group (
    account INTEGER NOT NULL,
    address TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (account, address, name),
    FOREIGN KEY (account, address) REFERENCES contact (account, address) ON DELETE CASCADE
) WITHOUT ROWID;

-- the version of the server's roster that the contacts above stand for (RFC 6121 §2.6)
CREATE TABLE roster_version (
    account INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    version TEXT NOT NULL
);

CREATE TABLE subscription_request (
    account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    address TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (account, address)
) WITHOUT ROWID;
