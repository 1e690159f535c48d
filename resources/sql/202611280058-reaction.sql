-- the emoji that were chosen last, the latest in the first place
CREATE TABLE recent_emoji (
    place INTEGER PRIMARY KEY,
    emoji TEXT NOT NULL
);
