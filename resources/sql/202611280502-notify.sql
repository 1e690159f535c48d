-- minutes of the day; nothing is told between them
ALTER TABLE note_choice ADD COLUMN quiet INTEGER NOT NULL DEFAULT 0;
ALTER TABLE note_choice ADD COLUMN quiet_from INTEGER NOT NULL DEFAULT 1320;
ALTER TABLE note_choice ADD COLUMN quiet_until INTEGER NOT NULL DEFAULT 420;
