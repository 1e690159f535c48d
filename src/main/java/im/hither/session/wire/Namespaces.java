package im.hither.session.wire;

/// The names that streams are negotiated with.
final class Namespaces {
    static final String CLIENT = "jabber:client";
    static final String STREAMS = "http://etherx.jabber.org/streams";
    static final String STREAM_ERRORS = "urn:ietf:params:xml:ns:xmpp-streams";
    static final String TLS = "urn:ietf:params:xml:ns:xmpp-tls";
    static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";
    static final String CHANNEL_BINDING = "urn:xmpp:sasl-cb:0";
    static final String SASL_2 = "urn:xmpp:sasl:2";
    static final String BIND_2 = "urn:xmpp:bind:0";
    static final String FAST = "urn:xmpp:fast:0";
    static final String CARBONS = "urn:xmpp:carbons:2";
    static final String CLIENT_STATE = "urn:xmpp:csi:0";
    static final String BIND = "urn:ietf:params:xml:ns:xmpp-bind";
    static final String SESSION = "urn:ietf:params:xml:ns:xmpp-session";
    static final String STREAM_MANAGEMENT = "urn:xmpp:sm:3";
    static final String PING = "urn:xmpp:ping";

    private Namespaces() {}
}
