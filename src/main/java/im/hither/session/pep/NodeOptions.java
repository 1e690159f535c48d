package im.hither.session.pep;

/// How a node of ours has to be set up (XEP-0060 §16.4.3).
///
/// @param most how many items it keeps
/// @param last whether what stands there is sent to those who come online
public record NodeOptions(Access access, Most most, Last last) {
    /// For our own programs alone, each under an id of its own, asked for at sign-in (XEP-0223).
    public static final NodeOptions PRIVATE_LIST =
            new NodeOptions(Access.PRIVATE, Most.ALL, Last.NEVER);

    /// One item that everybody may read, strangers too.
    public static final NodeOptions OPEN_ITEM =
            new NodeOptions(Access.OPEN, Most.ONE, Last.ON_SIGN_IN);

    /// Items that everybody may read, each under an id of its own.
    public static final NodeOptions OPEN_LIST =
            new NodeOptions(Access.OPEN, Most.ALL, Last.ON_SIGN_IN);

    public enum Access {
        /// Our own programs alone.
        PRIVATE("whitelist"),
        /// Whoever may see our presence.
        PRESENCE("presence"),
        /// Everybody.
        OPEN("open");

        private final String word;

        Access(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    public enum Most {
        ONE("1"),
        /// As many as the server allows.
        ALL("max");

        private final String word;

        Most(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    public enum Last {
        NEVER("never"),
        ON_SIGN_IN("on_sub_and_presence");

        private final String word;

        Last(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
