CREATE TABLE window_conversation (
    conversation INTEGER PRIMARY KEY REFERENCES conversation (id) ON DELETE CASCADE
);
