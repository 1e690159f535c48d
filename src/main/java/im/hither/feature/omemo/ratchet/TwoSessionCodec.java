package im.hither.feature.omemo.ratchet;

import im.hither.feature.omemo.ratchet.RatchetFailure.Reason;
import im.hither.feature.omemo.ratchet.SkippedKeys.Skipped;
import im.hither.feature.omemo.ratchet.TwoMessage.Exchange;
import java.util.ArrayList;
import java.util.Optional;

/// How sessions of omemo:2 are stored.
final class TwoSessionCodec {
    private final String rootUse;

    TwoSessionCodec(String rootUse) {
        this.rootUse = rootUse;
    }

    Bytes written(TwoSessions sessions) {
        var out = new FieldWriter();
        sessions.all().forEach(session -> out.bytes(1, written(session)));
        return out.written();
    }

    /// `DAMAGED` for what was not written here.
    TwoSessions read(Bytes bytes) throws RatchetFailure {
        var sessions = new ArrayList<TwoSession>();
        for (var session : FieldReader.read(bytes).all(1)) sessions.add(session(session));
        if (sessions.isEmpty()) throw new RatchetFailure(Reason.DAMAGED);
        return new TwoSessions(sessions);
    }

    private static Bytes written(TwoSession session) {
        var out =
                new FieldWriter()
                        .bytes(1, session.associated())
                        .bytes(2, session.ephemeral())
                        .bytes(3, written(session.ratchet()));
        session.pending().ifPresent(exchange -> out.bytes(4, exchange.around(Bytes.EMPTY)));
        return out.written();
    }

    private TwoSession session(Bytes bytes) throws RatchetFailure {
        var fields = FieldReader.read(bytes);
        var pending = fields.optionalBytes(4);
        return new TwoSession(
                ratchet(fields.bytes(3)),
                fields.bytes(1),
                fields.key(2),
                pending.isPresent() ? Optional.of(exchange(pending.get())) : Optional.empty());
    }

    private static Exchange exchange(Bytes bytes) throws RatchetFailure {
        var fields = FieldReader.read(bytes);
        return new Exchange(fields.uint31(1), fields.uint31(2), fields.key(3), fields.key(4));
    }

    private static Bytes written(DoubleRatchet ratchet) {
        var out =
                new FieldWriter()
                        .bytes(1, ratchet.root())
                        .bytes(2, ratchet.own().privateKey())
                        .bytes(3, ratchet.own().publicKey())
                        .number(4, ratchet.previous());
        ratchet.remote().ifPresent(key -> out.bytes(5, key));
        ratchet.sending().ifPresent(chain -> out.bytes(6, written(chain)));
        ratchet.receiving().ifPresent(chain -> out.bytes(7, written(chain)));
        ratchet.past().forEach(key -> out.bytes(8, key));
        ratchet.skipped().keys().forEach(key -> out.bytes(9, written(key)));
        return out.written();
    }

    private DoubleRatchet ratchet(Bytes bytes) throws RatchetFailure {
        var fields = FieldReader.read(bytes);
        var skipped = new ArrayList<Skipped>();
        for (var key : fields.all(9)) skipped.add(skipped(key));
        return new DoubleRatchet(
                rootUse,
                fields.key(1),
                new KeyPair(fields.key(2), fields.key(3)),
                fields.optionalBytes(5),
                chain(fields.optionalBytes(6)),
                chain(fields.optionalBytes(7)),
                fields.uint31(4),
                fields.all(8),
                new SkippedKeys(skipped));
    }

    private static Bytes written(Chain chain) {
        return new FieldWriter().bytes(1, chain.key()).number(2, chain.next()).written();
    }

    private static Optional<Chain> chain(Optional<Bytes> bytes) throws RatchetFailure {
        if (bytes.isEmpty()) return Optional.empty();
        var fields = FieldReader.read(bytes.get());
        return Optional.of(new Chain(fields.key(1), fields.uint31(2)));
    }

    private static Bytes written(Skipped key) {
        return new FieldWriter()
                .bytes(1, key.ratchetKey())
                .number(2, key.number())
                .bytes(3, key.messageKey())
                .written();
    }

    private static Skipped skipped(Bytes bytes) throws RatchetFailure {
        var fields = FieldReader.read(bytes);
        return new Skipped(fields.key(1), fields.uint31(2), fields.key(3));
    }
}
