-- conversations in which we have read further than our other devices have been told (XEP-0490)
CREATE TABLE read_untold (
    conversation INTEGER PRIMARY KEY REFERENCES conversation (id) ON DELETE CASCADE
);
