package im.hither.feature.message;

/// What encryption puts around a text.
///
/// @param keys for how many devices it has to be readable
/// @param copies how often the text stands in the stanza, once for each dialect that they read
public record Cover(int keys, int copies) {
    /// It goes in clear.
    public static final Cover NONE = new Cover(0, 1);

    private static final int KEY = 400; // bytes, with an exchange of keys in it
    private static final int ENVELOPE = 1024; // beside the text in what is encrypted, and around it

    /// So many bytes of text fit into as many of a stanza.
    int inside(int bytes) {
        return keys == 0 ? bytes : (bytes - keys * KEY) / copies * 3 / 4 - ENVELOPE;
    }
}
