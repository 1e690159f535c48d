package im.hither.feature.omemo.ratchet;

import im.hither.feature.omemo.ratchet.RatchetFailure.Reason;
import java.util.Optional;
import org.whispersystems.libsignal.protocol.PreKeySignalMessage;
import org.whispersystems.libsignal.protocol.SignalMessage;

/// What stands in a `<key/>` of the old dialect.
record LegacyMessage(Optional<PreKeySignalMessage> exchange, SignalMessage message) {
    static final int VERSION = 3;

    /// Before its parser, because that has known weaknesses.
    private static final int LONGEST = 4096;

    static LegacyMessage read(KeyMessage message) throws RatchetFailure {
        var bytes = message.bytes().array();
        if (bytes.length == 0 || bytes.length > LONGEST) throw new RatchetFailure(Reason.DAMAGED);
        return SignalCall.guarded(
                Reason.DAMAGED,
                () -> {
                    if (!message.keyExchange()) {
                        return new LegacyMessage(Optional.empty(), new SignalMessage(bytes));
                    }
                    var exchange = new PreKeySignalMessage(bytes);
                    if (!exchange.getPreKeyId().isPresent()) {
                        throw new RatchetFailure(Reason.DAMAGED); // XEP-0384 §4.2: each uses one
                    }
                    return new LegacyMessage(Optional.of(exchange), exchange.getWhisperMessage());
                });
    }
}
