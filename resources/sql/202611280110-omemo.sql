-- devices whose keys nobody compared get nothing
ALTER TABLE omemo_habit ADD COLUMN verified_only INTEGER NOT NULL DEFAULT 0;
