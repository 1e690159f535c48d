package im.hither.domain;

/// How reachable somebody is (RFC 6121 §4.7.2.1), best first.
public enum Availability {
    CHATTY,
    AVAILABLE,
    AWAY,
    EXTENDED_AWAY,
    DO_NOT_DISTURB,
    OFFLINE
}
