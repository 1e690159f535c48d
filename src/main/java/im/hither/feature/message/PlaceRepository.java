package im.hither.feature.message;

import im.hither.domain.Archive;
import im.hither.domain.Position;
import im.hither.domain.SentId;
import im.hither.storage.Snapshot;
import java.util.Optional;

/// Which messages still wait for the archive's word on their place, and where the others stand.
public final class PlaceRepository {
    /// The conversations whose messages stand in the archive of an account at an address.
    private static final String OF_ARCHIVE =
            """
            (SELECT conversation.id FROM conversation JOIN account ON account.id = conversation.account
             WHERE account.id = ? AND ? =
                CASE conversation.kind WHEN 'ROOM' THEN conversation.address ELSE account.address END)
            """;

    private static final String WAITING =
            " FROM message WHERE provisional = 1 AND conversation IN " + OF_ARCHIVE;

    /// The newest row of all, by which what comes later can be told from what was there.
    public long newestRow(Snapshot snapshot) {
        return snapshot.one(
                        "SELECT max(id) AS newest FROM message",
                        row -> row.optionalNumber("newest").orElse(0L))
                .orElse(0L);
    }

    /// Whether the message with this archive id, or the one of ours with this id of its own, waits.
    public boolean waits(
            Snapshot snapshot, Archive archive, String archiveId, Optional<SentId> sentId) {
        return snapshot.one(
                        "SELECT id"
                                + WAITING
                                + "AND (stanza_id = ? OR outgoing = 1 AND sent_id = ?) LIMIT 1",
                        row -> row.number("id"),
                        archive.account().value(),
                        archive.address().toString(),
                        archiveId,
                        sentId.map(SentId::value).orElse(null))
                .isPresent();
    }

    /// Where the archive's message stands, confirmed by a page.
    public Optional<Position> position(Snapshot snapshot, Archive archive, String archiveId) {
        return snapshot.one(
                "SELECT position FROM message WHERE stanza_id = ? AND provisional = 0 AND conversation IN "
                        + OF_ARCHIVE,
                row -> new Position(row.number("position")),
                archiveId,
                archive.account().value(),
                archive.address().toString());
    }

    /// The highest confirmed place below this one.
    public Optional<Position> below(Snapshot snapshot, Archive archive, Position position) {
        return snapshot.one(
                        """
                        SELECT max((SELECT max(position) FROM message
                                    WHERE message.conversation = own.id AND position < ? AND provisional = 0)) AS below
                        FROM conversation AS own WHERE own.id IN
                        """
                                + OF_ARCHIVE,
                        row -> row.optionalNumber("below"),
                        position.value(),
                        archive.account().value(),
                        archive.address().toString())
                .flatMap(below -> below.map(Position::new));
    }

    /// How many messages stand from the first on that waits although the archive has it, by the
    /// archive's id that came with it or by the server's word that it was sent; 0 where there is
    /// none.
    ///
    /// @param row only what was stored after this one
    public int sincePassedBy(Snapshot snapshot, Archive archive, long row) {
        return snapshot.one(
                        "SELECT min(position) AS first"
                                + WAITING
                                + """
                                AND id > ? AND (stanza_id IS NOT NULL OR outgoing = 1 AND delivery IN (1, 2))
                                """,
                        found -> found.optionalNumber("first"),
                        archive.account().value(),
                        archive.address().toString(),
                        row)
                .flatMap(first -> first)
                .map(first -> since(snapshot, archive, first))
                .orElse(0);
    }

    private static int since(Snapshot snapshot, Archive archive, long position) {
        return snapshot.one(
                        "SELECT count(*) AS messages FROM message WHERE position >= ? AND conversation IN "
                                + OF_ARCHIVE,
                        found -> (int) found.number("messages"),
                        position,
                        archive.account().value(),
                        archive.address().toString())
                .orElse(0);
    }
}
