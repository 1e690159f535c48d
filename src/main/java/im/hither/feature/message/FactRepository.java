package im.hither.feature.message;

import im.hither.domain.AuthorKey;
import im.hither.domain.ConversationId;
import im.hither.storage.Transaction;
import java.time.Instant;
import java.util.Optional;

/// What refers to a message that is not here yet: kept under conversation, author, the id it names
/// and that id's kind, and taken when the message comes. So any order of arrival gives the same
/// history.
public final class FactRepository {
    /// Keeps a fact; of two by the same author about the same message the first stays.
    public void keep(Transaction tx, Fact fact) {
        tx.execute(
                """
                INSERT OR IGNORE INTO fact (conversation, author, id_kind, reference, kind, at, content)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                fact.conversation().value(),
                fact.author().value(),
                fact.idKind().name(),
                fact.reference(),
                fact.kind(),
                fact.at().toEpochMilli(),
                fact.content().orElse(null));
    }

    /// Takes what one author said about a message, where anything waits.
    public Optional<Fact> take(
            Transaction tx,
            ConversationId conversation,
            AuthorKey author,
            IdKind idKind,
            String reference,
            String kind) {
        var found =
                tx.one(
                        """
                        SELECT at, content FROM fact
                        WHERE conversation = ? AND author = ? AND id_kind = ? AND reference = ? AND kind = ?
                        """,
                        row ->
                                new Fact(
                                        conversation,
                                        author,
                                        idKind,
                                        reference,
                                        kind,
                                        row.instant("at"),
                                        row.optionalText("content")),
                        conversation.value(),
                        author.value(),
                        idKind.name(),
                        reference,
                        kind);
        found.ifPresent(fact -> remove(tx, fact));
        return found;
    }

    private static void remove(Transaction tx, Fact fact) {
        tx.execute(
                """
                DELETE FROM fact
                WHERE conversation = ? AND author = ? AND id_kind = ? AND reference = ? AND kind = ?
                """,
                fact.conversation().value(),
                fact.author().value(),
                fact.idKind().name(),
                fact.reference(),
                fact.kind());
    }

    /// @param kind what the fact says, in the word of the feature that keeps it
    public record Fact(
            ConversationId conversation,
            AuthorKey author,
            IdKind idKind,
            String reference,
            String kind,
            Instant at,
            Optional<String> content) {}
}
