-- a corrected message as it was sent first; when, by which moderator and why one was taken back
ALTER TABLE message ADD COLUMN original TEXT;
ALTER TABLE message ADD COLUMN retracted_at INTEGER;
ALTER TABLE message ADD COLUMN retracted_by TEXT;
ALTER TABLE message ADD COLUMN retracted_because TEXT;

CREATE INDEX message_by_origin_id ON message (conversation, origin_id)
    WHERE origin_id IS NOT NULL AND origin_id IS NOT sent_id;

-- what somebody says about another message: corrections, retractions, reactions, how far was read
CREATE TABLE remark (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    -- the message it is about; none while that is not here
    message INTEGER REFERENCES message (id) ON DELETE CASCADE,
    author TEXT NOT NULL,
    name TEXT NOT NULL,
    own INTEGER NOT NULL,
    kind TEXT NOT NULL,
    id_kind TEXT NOT NULL,
    reference TEXT NOT NULL,
    sent_id TEXT NOT NULL,
    -- archive order, as of messages
    position INTEGER NOT NULL,
    provisional INTEGER NOT NULL,
    at INTEGER NOT NULL,
    content TEXT NOT NULL,
    -- it stood inside an encryption
    sealed INTEGER NOT NULL
);

CREATE UNIQUE INDEX remark_once ON remark (conversation, reference, kind, author, sent_id);
CREATE INDEX remark_by_message ON remark (message, kind) WHERE message IS NOT NULL;
CREATE INDEX remark_by_author ON remark (conversation, kind, author);
