package im.hither.session.wire.stream;

/// The names that streams are negotiated with.
public final class Namespaces {
    public static final String CLIENT = "jabber:client";
    public static final String STREAMS = "http://etherx.jabber.org/streams";
    static final String STREAM_ERRORS = "urn:ietf:params:xml:ns:xmpp-streams";
    public static final String TLS = "urn:ietf:params:xml:ns:xmpp-tls";
    public static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";
    public static final String CHANNEL_BINDING = "urn:xmpp:sasl-cb:0";
    public static final String SASL_2 = "urn:xmpp:sasl:2";
    public static final String BIND_2 = "urn:xmpp:bind:0";
    public static final String FAST = "urn:xmpp:fast:0";
    public static final String CARBONS = "urn:xmpp:carbons:2";
    public static final String CLIENT_STATE = "urn:xmpp:csi:0";
    public static final String BIND = "urn:ietf:params:xml:ns:xmpp-bind";
    public static final String SESSION = "urn:ietf:params:xml:ns:xmpp-session";
    public static final String STREAM_MANAGEMENT = "urn:xmpp:sm:3";
    public static final String STREAM_LIMITS = "urn:xmpp:stream-limits:0";
    public static final String PING = "urn:xmpp:ping";

    private Namespaces() {}
}
