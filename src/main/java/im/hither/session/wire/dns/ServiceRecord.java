package im.hither.session.wire.dns;

/// An SRV record (RFC 2782); the target `.` says that the service is not there.
public record ServiceRecord(int priority, int weight, int port, String target) {
    boolean isAbsence() {
        return target.isEmpty();
    }
}
