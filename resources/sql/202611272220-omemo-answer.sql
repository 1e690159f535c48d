-- devices that began a session, or wrote for long without hearing from us, and are due an empty message
CREATE TABLE omemo_answer (
    account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    owner TEXT NOT NULL,
    device INTEGER NOT NULL,
    dialect TEXT NOT NULL,
    conversation INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    PRIMARY KEY (account, owner, device, dialect)
) WITHOUT ROWID;
