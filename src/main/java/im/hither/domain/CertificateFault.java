package im.hither.domain;

/// What is wrong with a server's certificate.
public enum CertificateFault {
    EXPIRED,
    NOT_YET_VALID,
    UNKNOWN_AUTHORITY,
    WRONG_NAME,
    OTHER
}
