package im.hither.feature.omemo.ratchet;

/// The two forms of OMEMO that devices speak; they do not understand each other.
public enum Dialect {
    /// Version 0.3, encrypts bodies.
    LEGACY("eu.siacs.conversations.axolotl"),

    /// Version 0.9, encrypts all that an SCE envelope holds.
    TWO("urn:xmpp:omemo:2");

    private final String namespace;

    Dialect(String namespace) {
        this.namespace = namespace;
    }

    public String namespace() {
        return namespace;
    }
}
