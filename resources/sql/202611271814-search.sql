-- Every part of three characters of every text. It holds no text of its own, so whoever takes an entry out says what stood
-- there. An entry's number is the second the message stands at, counted from 2000, above the message's id: the newest
-- has the highest, and message and time can be read from it. The place is the conversation's number written in three
-- characters that nobody writes with, so that it is one entry of the index.
CREATE VIRTUAL TABLE message_text USING fts5 (
    body, place, content = '', columnsize = 0, tokenize = 'trigram remove_diacritics 1'
);

-- what is taken out is overwritten at once
INSERT INTO message_text (message_text, rank) VALUES ('secure-delete', 1);

-- messages up to this id are in the index, later ones not yet
CREATE TABLE search_progress (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    up_to INTEGER NOT NULL
);

INSERT INTO search_progress (one, up_to) VALUES (1, 0);

CREATE TRIGGER search_deleted AFTER DELETE ON message
WHEN old.body IS NOT NULL AND old.id <= (SELECT up_to FROM search_progress) BEGIN
    INSERT INTO message_text (message_text, rowid, body, place) VALUES ('delete',
        min(max((old.position >> 30) - 946684800, 0), 2147483647) << 32 | old.id, old.body,
        char(57344 + old.conversation % 6400, 57344 + old.conversation / 6400 % 6400, 57344 + old.conversation / 40960000));
END;

CREATE TRIGGER search_changed AFTER UPDATE OF body, position ON message
WHEN old.id <= (SELECT up_to FROM search_progress)
    AND (old.body IS NOT new.body OR old.position >> 30 <> new.position >> 30) BEGIN
    INSERT INTO message_text (message_text, rowid, body, place) SELECT 'delete',
        min(max((old.position >> 30) - 946684800, 0), 2147483647) << 32 | old.id, old.body,
        char(57344 + old.conversation % 6400, 57344 + old.conversation / 6400 % 6400, 57344 + old.conversation / 40960000)
        WHERE old.body IS NOT NULL;
    INSERT INTO message_text (rowid, body, place) SELECT
        min(max((new.position >> 30) - 946684800, 0), 2147483647) << 32 | new.id, new.body,
        char(57344 + new.conversation % 6400, 57344 + new.conversation / 6400 % 6400, 57344 + new.conversation / 40960000)
        WHERE new.body IS NOT NULL;
END;

-- with an account goes so much that it is quicker to fill the index again with what remains
CREATE TRIGGER search_account_removed BEFORE DELETE ON account
WHEN (SELECT up_to FROM search_progress) > 0 BEGIN
    INSERT INTO message_text (message_text) VALUES ('delete-all');
    UPDATE search_progress SET up_to = 0;
END;

-- who deletes a message looks for the conversation that was read up to it
CREATE INDEX conversation_by_read_message ON conversation (read_message) WHERE read_message IS NOT NULL;
