-- messages that are shown as they were sent, because their authors want it so (XEP-0393)
CREATE TABLE unstyled (
    message INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE
);
