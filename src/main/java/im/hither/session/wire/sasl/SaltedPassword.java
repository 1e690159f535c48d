package im.hither.session.wire.sasl;

import im.hither.concurrent.Ticker;
import java.time.Duration;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.ShortBufferException;

/// `Hi(password, salt, iterations)` of RFC 5802 §2.2 (PBKDF2), giving up when it takes too long: a
/// server chooses the number of iterations before it has proved anything.
final class SaltedPassword {
    private static final int BETWEEN_LOOKS_AT_THE_CLOCK = 1_024;

    private final ScramHash hash;
    private final Ticker ticker;
    private final Duration budget;

    SaltedPassword(ScramHash hash, Ticker ticker, Duration budget) {
        this.hash = hash;
        this.ticker = ticker;
        this.budget = budget;
    }

    byte[] of(byte[] password, byte[] salt, int iterations) throws SaslFailure {
        var started = ticker.nanos();
        var mac = hash.mac(password);
        var round = mac.doFinal(withBlockNumber(salt));
        var result = round.clone();
        for (int i = 1; i < iterations; i++) {
            if (i % BETWEEN_LOOKS_AT_THE_CLOCK == 0
                    && ticker.nanos() - started > budget.toNanos()) {
                throw SaslFailure.untrustworthy("too many iterations for this computer");
            }
            advance(mac, round);
            for (int j = 0; j < result.length; j++) result[j] ^= round[j];
        }
        return result;
    }

    private static byte[] withBlockNumber(byte[] salt) {
        var first = Arrays.copyOf(salt, salt.length + 4);
        first[salt.length + 3] = 1;
        return first;
    }

    private static void advance(Mac mac, byte[] round) {
        try {
            mac.update(round);
            mac.doFinal(round, 0);
        } catch (ShortBufferException e) {
            throw new IllegalStateException(e); // the buffer came from the same mac
        }
    }
}
