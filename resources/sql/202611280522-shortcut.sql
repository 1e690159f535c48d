-- what the window does by other keys than the usual ones; empty for none
CREATE TABLE shortcut (
    action TEXT PRIMARY KEY,
    keys TEXT NOT NULL
);
