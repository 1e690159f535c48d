-- what devices have said about keys whose own key is not authenticated yet; it counts once that is so
CREATE TABLE trust_pending (
    account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    sender TEXT NOT NULL,
    sender_key TEXT NOT NULL,
    owner TEXT NOT NULL,
    -- 32 bytes as they were sent, in hexadecimal digits: on which curve they are is not said
    key TEXT NOT NULL,
    trusted INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (account, sender, sender_key, owner, key)
) WITHOUT ROWID;

-- the ids of what this device has told others about keys: when an archive shows it, it is no message
CREATE TABLE trust_told (
    account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    sent TEXT NOT NULL,
    PRIMARY KEY (account, sent)
) WITHOUT ROWID;
