package im.hither.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/// The history of a [FilledProfile] in the databases that other programs have made for themselves,
/// so that all of them start with the same. Gajim lists no conversation of which its server has not
/// told, so that its window stays nearly empty.
final class PeerHistory {
    private static final String ADDRESS = "juliet@capulet.invalid";
    private static final Duration YEAR = Duration.ofDays(365);
    private static final int EACH = FilledProfile.MESSAGES / FilledProfile.CONVERSATIONS;

    private PeerHistory() {}

    private interface Change {
        void make(Connection database) throws SQLException;
    }

    /// Dino 0.4: the data folder in which it has made its database.
    static void fillDino(Path folder) throws SQLException {
        change(
                folder.resolve("dino/dino.db"),
                database -> {
                    run(
                            database,
                            "INSERT INTO account (id, bare_jid, password, enabled) VALUES (1, ?, 'x', 1)",
                            ADDRESS);
                    for (var i = 0; i < FilledProfile.CONVERSATIONS; i++) {
                        var id = i + 1;
                        run(
                                database,
                                "INSERT INTO jid (id, bare_jid) VALUES (?, ?)",
                                id,
                                friend(i));
                        run(
                                database,
                                "INSERT INTO conversation (id, account_id, jid_id, active, last_active, type, encryption, notification, send_typing, send_marker) VALUES (?, 1, ?, 1, ?, 0, 0, 0, 0, 0)",
                                id,
                                id,
                                at(i, EACH - 1));
                    }
                    each((conversation, number, message) -> {
                        run(
                                database,
                                "INSERT INTO message (id, stanza_id, account_id, counterpart_id, direction, type, time, local_time, body, encryption, marked) VALUES (?, ?, 1, ?, ?, 1, ?, ?, ?, 0, 0)",
                                message,
                                "sent-" + message,
                                conversation + 1,
                                number % 2 == 0,
                                at(conversation, number),
                                at(conversation, number),
                                body(message));
                        run(
                                database,
                                "INSERT INTO content_item (conversation_id, time, local_time, content_type, foreign_id) VALUES (?, ?, ?, 1, ?)",
                                conversation + 1,
                                at(conversation, number),
                                at(conversation, number),
                                message);
                    });
                });
    }

    /// Gajim 1.7: the data and the configuration folder in which it has made its databases.
    static void fillGajim(Path data, Path configuration) throws SQLException {
        var chats = new StringBuilder();
        for (var i = 0; i < FilledProfile.CONVERSATIONS; i++) {
            chats.append(i == 0 ? "" : ", ")
                    .append(
                            "{\"account\": \"juliet\", \"jid\": \"%s\", \"type\": \"contact\", \"pinned\": false}"
                                    .formatted(friend(i)));
        }
        change(
                configuration.resolve("gajim/settings.sqlite"),
                database -> {
                    run(
                            database,
                            "INSERT INTO account_settings VALUES ('juliet', '{\"active\": true, \"name\": \"juliet\", \"address\": \"juliet@capulet.invalid\", \"savepass\": true, \"password\": \"x\", \"autoconnect\": false}')");
                    run(
                            database,
                            "UPDATE settings SET settings = ? WHERE name = 'workspaces'",
                            "{\"w\": {\"name\": \"Home\", \"color\": \"\", \"chats\": ["
                                    + chats
                                    + "]}}");
                });
        change(
                data.resolve("gajim/logs.db"),
                database -> {
                    run(database, "INSERT OR IGNORE INTO jids VALUES (1000, ?, 0)", ADDRESS);
                    for (var i = 0; i < FilledProfile.CONVERSATIONS; i++) {
                        run(database, "INSERT INTO jids VALUES (?, ?, 0)", 1001 + i, friend(i));
                    }
                    each((conversation, number, message) ->
                            run(
                                    database,
                                    "INSERT INTO logs (account_id, jid_id, time, kind, message, stanza_id, message_id) VALUES (1000, ?, ?, ?, ?, ?, ?)",
                                    1001 + conversation,
                                    at(conversation, number),
                                    number % 2 == 0 ? 4 : 6,
                                    body(message),
                                    "archive-" + message,
                                    "sent-" + message));
                });
    }

    private interface Message {
        void write(int conversation, int number, int message) throws SQLException;
    }

    private static void each(Message message) throws SQLException {
        for (var number = 0; number < EACH; number++) {
            for (var conversation = 0; conversation < FilledProfile.CONVERSATIONS; conversation++) {
                message.write(
                        conversation,
                        number,
                        number * FilledProfile.CONVERSATIONS + conversation + 1);
            }
        }
    }

    private static long at(int conversation, int number) {
        var message = number * FilledProfile.CONVERSATIONS + conversation;
        return Instant.now()
                .minus(YEAR)
                .plus(YEAR.multipliedBy(message).dividedBy(FilledProfile.MESSAGES))
                .getEpochSecond();
    }

    private static String friend(int number) {
        return "friend%d@montague.example".formatted(number);
    }

    private static String body(int message) {
        return "Message %d, about as long as what people write to each other on an ordinary day."
                .formatted(message);
    }

    private static void change(Path file, Change change) throws SQLException {
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            database.setAutoCommit(false);
            run(database, "PRAGMA trusted_schema = ON");
            change.make(database);
            database.commit();
        }
    }

    private static void run(Connection database, String sql, Object... values) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.execute();
        }
    }
}
