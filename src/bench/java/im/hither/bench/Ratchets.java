package im.hither.bench;

import im.hither.feature.omemo.ratchet.Bytes;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.KeyMessage;
import im.hither.feature.omemo.ratchet.OwnKeys;
import im.hither.feature.omemo.ratchet.PayloadCipher;
import im.hither.feature.omemo.ratchet.RatchetFailure;
import im.hither.feature.omemo.ratchet.RatchetSession;
import im.hither.feature.omemo.ratchet.SessionCipher;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What OMEMO costs between bytes and bytes, with reading and writing the state each time as it is
/// stored. A catch-up decrypts one-way chains; a lively conversation goes back and forth.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Ratchets {
    private static final int CATCH_UP = 10_000;

    @Param public Dialect dialect = Dialect.TWO;

    private Connected pair = new Connected(dialect);

    @Setup
    public void connect() {
        pair = new Connected(dialect);
    }

    @Benchmark
    public Object startAndAccept() throws RatchetFailure {
        return pair.startAndAccept();
    }

    @Benchmark
    public Object encryptTo1() throws RatchetFailure {
        return pair.encryptTo(1);
    }

    @Benchmark
    public Object encryptTo10() throws RatchetFailure {
        return pair.encryptTo(10);
    }

    @Benchmark
    public Object encryptTo50() throws RatchetFailure {
        return pair.encryptTo(50);
    }

    @Benchmark
    public Object decryptNextOfOneWayChain() throws RatchetFailure {
        return pair.decryptNext();
    }

    /// One message each way.
    @Benchmark
    public Object thereAndBack() throws RatchetFailure {
        return pair.thereAndBack();
    }

    /// Two devices that have heard each other.
    private static final class Connected {
        private final SecureRandom random = new SecureRandom();
        private final OwnKeys alice = OwnKeys.generate(random, Instant.EPOCH);
        private final OwnKeys bob = OwnKeys.generate(random, Instant.EPOCH);
        private final List<KeyMessage> chain = new ArrayList<>();
        private final Dialect dialect;
        private final SessionCipher cipher;
        private final PayloadCipher payloads;
        private final Bytes key;
        private RatchetSession aliceHas;
        private RatchetSession bobHas;
        private RatchetSession catchingUp;
        private int at;

        Connected(Dialect dialect) {
            this.dialect = dialect;
            cipher = SessionCipher.of(dialect, random);
            payloads = PayloadCipher.of(dialect, random);
            key = payloads.seal(Bytes.EMPTY).keyMaterial();
            try {
                var first = cipher.encrypt(cipher.start(alice, bob.bundle(dialect)), key);
                var accepted = cipher.decrypt(Optional.empty(), bob, first.message()).next();
                var answer = cipher.encrypt(accepted, key);
                bobHas = answer.next();
                aliceHas =
                        cipher.decrypt(Optional.of(first.next()), alice, answer.message()).next();
                for (var sending = aliceHas; chain.size() < CATCH_UP; ) {
                    var encrypted = cipher.encrypt(sending, key);
                    sending = encrypted.next();
                    chain.add(encrypted.message());
                }
            } catch (RatchetFailure failure) {
                throw new IllegalStateException(failure);
            }
            catchingUp = bobHas;
        }

        Object startAndAccept() throws RatchetFailure {
            var first = cipher.encrypt(cipher.start(alice, bob.bundle(dialect)), key);
            return cipher.decrypt(Optional.empty(), bob, first.message());
        }

        Object encryptTo(int devices) throws RatchetFailure {
            var sealed = payloads.seal(Bytes.of(new byte[200]));
            var messages = new ArrayList<KeyMessage>(devices);
            for (int i = 0; i < devices; i++) {
                messages.add(cipher.encrypt(aliceHas, sealed.keyMaterial()).message());
            }
            return messages;
        }

        Object decryptNext() throws RatchetFailure {
            if (at == CATCH_UP) {
                at = 0;
                catchingUp = bobHas;
            }
            var decrypted = cipher.decrypt(Optional.of(catchingUp), bob, chain.get(at++));
            catchingUp = decrypted.next();
            return decrypted;
        }

        Object thereAndBack() throws RatchetFailure {
            var there = cipher.encrypt(aliceHas, key);
            var received = cipher.decrypt(Optional.of(bobHas), bob, there.message());
            var back = cipher.encrypt(received.next(), key);
            var decrypted = cipher.decrypt(Optional.of(there.next()), alice, back.message());
            bobHas = back.next();
            aliceHas = decrypted.next();
            return decrypted;
        }
    }
}
