-- how it may leave, decided when it was written
ALTER TABLE outbox ADD COLUMN protection TEXT NOT NULL DEFAULT 'CONVERSATION';
