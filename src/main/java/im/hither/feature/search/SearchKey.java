package im.hither.feature.search;

import im.hither.domain.Position;

/// The number of a message's entry in the text index: the second it stands at, counted from 2000,
/// above the message's id (which 32 bits are enough for). So the newest message has the highest
/// number, and a range of numbers is a range of time.
final class SearchKey {
    /// The same in SQL, for a row of the message table; the triggers on that table repeat it.
    static final String OF_MESSAGE =
            "min(max((message.position >> 30) - 946684800, 0), 2147483647) << 32 | message.id";

    /// The message of an entry, in SQL.
    static final String MESSAGE = "(message_text.rowid & 4294967295)";

    /// The place of a message in SQL, an entry like a text; see [#place].
    static final String PLACE_OF_MESSAGE =
            """
            char(57344 + message.conversation % 6400, 57344 + message.conversation / 6400 % 6400,
                57344 + message.conversation / 40960000)
            """;

    private static final int ID_BITS = 32;
    private static final int SECOND_SHIFT = 30;
    private static final long FIRST_SECOND = 946_684_800;
    private static final long LAST = (1L << 31) - 1;
    private static final int PRIVATE_USE = 0xe000;
    private static final int DIGITS = 6400;

    private SearchKey() {}

    /// The lowest number of a message that stands at this position or, give or take a second, after
    /// it.
    static long from(Position position) {
        var second = Math.clamp((position.value() >> SECOND_SHIFT) - FIRST_SECOND, 0, LAST);
        return second << ID_BITS;
    }

    /// A conversation's number in three characters that nobody writes with.
    static String place(long conversation) {
        return new String(
                new int[] {
                    PRIVATE_USE + (int) (conversation % DIGITS),
                    PRIVATE_USE + (int) (conversation / DIGITS % DIGITS),
                    PRIVATE_USE + (int) (conversation / DIGITS / DIGITS)
                },
                0,
                3);
    }
}
