package im.hither.domain;

/// What comparing a conversation with the server's archive showed.
public sealed interface Proof {
    /// Everything the archive has of the conversation is here.
    ///
    /// @param entries so much the archive has, receipts and markers too
    /// @param repaired so many messages had been missing and were fetched
    /// @param way how that is known
    record Complete(long entries, long repaired, Way way) implements Proof {}

    /// It could not be found out.
    record Unknown(Cause cause) implements Proof {}

    enum Way {
        /// The server counts as many as were counted here.
        COUNTED,
        /// All of it was read again, from the newest to the oldest.
        READ
    }

    enum Cause {
        /// The account is not online.
        OFFLINE,
        /// The server keeps no archive, or does not show it.
        NO_ARCHIVE,
        /// The server gives no exact count, and what is there cannot be read alone.
        NO_COUNT,
        /// The server did not answer.
        NO_ANSWER
    }
}
