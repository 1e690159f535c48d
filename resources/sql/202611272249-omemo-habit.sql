-- how an account encrypts where nobody has decided for a conversation
CREATE TABLE omemo_habit (
    account INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    encrypts INTEGER NOT NULL,
    -- devices that were not heard of for long get nothing
    leaves_out INTEGER NOT NULL
);
