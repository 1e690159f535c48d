CREATE TABLE conversation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    address TEXT NOT NULL,
    kind TEXT NOT NULL,
    -- the newest message that was read here or on another device of ours
    read_message INTEGER REFERENCES message (id) ON DELETE SET NULL,
    UNIQUE (account, address)
);

CREATE TABLE message (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    -- archive order; provisional until a page of the archive confirmed it
    position INTEGER NOT NULL,
    provisional INTEGER NOT NULL,
    outgoing INTEGER NOT NULL,
    author TEXT NOT NULL,
    sent_id TEXT,
    origin_id TEXT,
    stanza_id TEXT,
    at INTEGER NOT NULL,
    body TEXT,
    -- what it is encrypted with, and the whole stanza, while it could not be read
    cipher TEXT,
    unread_stanza TEXT,
    -- 0 pending, 1 sent, 2 delivered, 3 failed
    delivery INTEGER NOT NULL,
    delivery_at INTEGER NOT NULL,
    failure TEXT
);

CREATE INDEX message_by_position ON message (conversation, position);
CREATE UNIQUE INDEX message_by_stanza_id ON message (conversation, stanza_id) WHERE stanza_id IS NOT NULL;
CREATE INDEX message_by_sent_id ON message (conversation, sent_id) WHERE sent_id IS NOT NULL;

-- what refers to a message that is not here yet
CREATE TABLE fact (
    conversation INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    author TEXT NOT NULL,
    id_kind TEXT NOT NULL,
    reference TEXT NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    content TEXT,
    PRIMARY KEY (conversation, reference, id_kind, author, kind)
) WITHOUT ROWID;

CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    conversation INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    message INTEGER REFERENCES message (id) ON DELETE CASCADE,
    sent_id TEXT NOT NULL,
    stanza TEXT NOT NULL,
    -- what goes over the wire, the same again at every try
    sealed TEXT,
    added_at INTEGER NOT NULL
);

CREATE UNIQUE INDEX outbox_by_sent_id ON outbox (account, sent_id);
CREATE INDEX outbox_by_message ON outbox (message) WHERE message IS NOT NULL;
