package im.hither.session.wire.dns;

/// A record with the kind of service it came from.
record Weighed(ServiceRecord record, boolean direct) {
    Route route() {
        return new Route(record.target(), record.port(), direct, record.priority());
    }
}
