package im.hither.feature.search;

import im.hither.domain.ConversationId;
import im.hither.domain.Position;
import im.hither.storage.Database;
import im.hither.storage.Transaction;
import im.hither.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// Rows of two accounts with what was said there, put where the program's handlers would put them.
public final class StoredTalk implements AutoCloseable {
    private final TestDatabase profile = TestDatabase.open();
    private final IndexRepository index = new IndexRepository();

    public StoredTalk() {
        run(
                "INSERT INTO account (address, enabled, tls, plain_allowed) VALUES ('juliet@capulet.example', 1, '', 0)");
    }

    public Database database() {
        return profile.database();
    }

    public TestDatabase profile() {
        return profile;
    }

    /// A conversation of juliet's.
    public ConversationId with(String address) {
        return new ConversationId(
                write(tx ->
                        tx.insert(
                                "INSERT INTO conversation (account, address, kind) VALUES (1, ?, 'CHAT')",
                                address)));
    }

    void contact(String address, String name) {
        run(
                "INSERT INTO contact (account, address, name, subscription, asked) VALUES (1, ?, ?, 'BOTH', 0)",
                address,
                name);
    }

    /// The other side said this.
    public long heard(ConversationId conversation, String at, String body) {
        return add(conversation, at, body, 0, "(SELECT address FROM conversation WHERE id = ?1)");
    }

    /// Juliet said this.
    public long said(ConversationId conversation, String at, String body) {
        return add(conversation, at, body, 1, "'juliet@capulet.example'");
    }

    private long add(ConversationId conversation, String at, String body, int out, String author) {
        var when = Instant.parse(at.contains("T") ? at : at + "T12:00:00Z");
        return write(tx ->
                tx.insert(
                        """
                        INSERT INTO message (conversation, position, provisional, outgoing, author, stanza_id, at, body,
                            delivery, delivery_at)
                        VALUES (?1, ?2, 0, ?3, %s, hex(randomblob(8)), ?4, ?5, 2, ?4)
                        """
                                .formatted(author),
                        conversation.value(),
                        Position.at(when).value(),
                        out,
                        when,
                        body));
    }

    /// Takes everything into the index.
    void fill() {
        while (write(tx -> index.fill(tx, 3))) {}
    }

    public void run(String sql, Object... values) {
        write(tx -> tx.execute(sql, values));
    }

    /// What stands in the index, as parts of three characters, with the message each is of.
    public List<String> entries() {
        run("CREATE VIRTUAL TABLE temp.part USING fts5vocab (main, message_text, instance)");
        var all =
                write(tx ->
                        tx.list(
                                "SELECT (doc & 4294967295) || ' ' || term AS entry FROM part WHERE col = 'body' ORDER BY 1",
                                row -> row.text("entry")));
        run("DROP TABLE temp.part");
        return all;
    }

    private <T> T write(Function<Transaction, T> work) {
        return database().write(work);
    }

    @Override
    public void close() {
        profile.close();
    }
}
