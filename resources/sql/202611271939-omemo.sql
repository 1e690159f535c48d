-- raised at every start, compared with the file beside the database
CREATE TABLE omemo_generation (
    value INTEGER NOT NULL
);

-- our own device of each account; the keys are sealed
CREATE TABLE omemo_own (
    account INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    device INTEGER NOT NULL,
    keys BLOB NOT NULL,
    announced INTEGER NOT NULL,
    published_at INTEGER NOT NULL
);

-- own pre-keys that others have used, until they are thrown away
CREATE TABLE omemo_used (
    account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    dialect TEXT NOT NULL,
    key INTEGER NOT NULL,
    PRIMARY KEY (account, dialect, key)
) WITHOUT ROWID;

-- whose device lists are known, one for each dialect
CREATE TABLE omemo_list (
    account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    owner TEXT NOT NULL,
    dialect TEXT NOT NULL,
    known_at INTEGER NOT NULL,
    PRIMARY KEY (account, owner, dialect)
) WITHOUT ROWID;

CREATE TABLE omemo_device (
    account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    owner TEXT NOT NULL,
    device INTEGER NOT NULL,
    -- which dialects the lists of its owner name it in
    legacy INTEGER NOT NULL,
    two INTEGER NOT NULL,
    label TEXT,
    -- the identity key as on Ed25519, once it is known; another one later makes the device suspect
    identity BLOB,
    suspect INTEGER NOT NULL,
    -- why its keys cannot be had
    trouble TEXT,
    first_seen INTEGER NOT NULL,
    last_seen INTEGER NOT NULL,
    PRIMARY KEY (account, owner, device)
) WITHOUT ROWID;

-- the state of the ratchets, sealed
CREATE TABLE omemo_session (
    account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    owner TEXT NOT NULL,
    device INTEGER NOT NULL,
    dialect TEXT NOT NULL,
    identity BLOB NOT NULL,
    state BLOB NOT NULL,
    PRIMARY KEY (account, owner, device, dialect)
) WITHOUT ROWID;

CREATE TABLE omemo_message (
    message INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
    form TEXT NOT NULL,
    device INTEGER NOT NULL,
    trust TEXT NOT NULL,
    -- why it cannot be read, while that is so
    cause TEXT
);

CREATE INDEX omemo_message_by_cause ON omemo_message (cause, message) WHERE cause IS NOT NULL;

-- what the user decided for a conversation
CREATE TABLE omemo_choice (
    conversation INTEGER PRIMARY KEY REFERENCES conversation (id) ON DELETE CASCADE,
    encrypted INTEGER NOT NULL
);
