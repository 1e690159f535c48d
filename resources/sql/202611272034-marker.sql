-- messages whose senders ask to be told that they were seen (XEP-0333)
CREATE TABLE markable (
    message INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE
);

-- whether others are told what we have seen: in general, and where it differs
CREATE TABLE marker_general (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    told INTEGER NOT NULL
);

CREATE TABLE marker_conversation (
    conversation INTEGER PRIMARY KEY REFERENCES conversation (id) ON DELETE CASCADE,
    told INTEGER NOT NULL
);
