-- the message that the text answers or corrects, and which of the two
ALTER TABLE draft ADD COLUMN reference INTEGER REFERENCES message (id) ON DELETE SET NULL;
ALTER TABLE draft ADD COLUMN reference_kind TEXT;
-- a message that goes looks for the drafts that refer to it
CREATE INDEX draft_by_reference ON draft (reference) WHERE reference IS NOT NULL;
