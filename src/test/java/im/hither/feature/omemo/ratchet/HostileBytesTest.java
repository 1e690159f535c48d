package im.hither.feature.omemo.ratchet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Bytes that strangers made up: whatever they are, nothing but a [RatchetFailure] comes out.
class HostileBytesTest {
    private static final int ROUNDS = 10_000;

    private final Random random = new Random(384);

    @ParameterizedTest
    @EnumSource
    void messages(Dialect dialect) throws RatchetFailure {
        var alice = new TestDevice(dialect);
        var bob = new TestDevice(dialect);
        alice.start(bob);
        var exchange = alice.send("one");
        bob.decrypt(exchange);
        alice.decrypt(bob.send("two"));
        var message = alice.send("three");
        var read = 0;

        for (int i = 0; i < ROUNDS; i++) {
            var original = i % 2 == 0 ? exchange : message;
            var changed = changed(original.bytes());
            var session = i % 3 == 0 ? Optional.<RatchetSession>empty() : bob.session;
            try {
                bob.cipher.decrypt(session, bob.own, new KeyMessage(changed, random.nextBoolean()));
                read++;
            } catch (RatchetFailure expected) {
                assertThat(expected.reason()).isNotNull();
            }
        }

        // bits that count for nothing may change: fields nobody knows, the registration id
        assertThat(read).isLessThan(ROUNDS / 4);
    }

    @ParameterizedTest
    @EnumSource
    void states(Dialect dialect) throws RatchetFailure {
        var alice = new TestDevice(dialect);
        var bob = new TestDevice(dialect);
        alice.start(bob);
        bob.decrypt(alice.send("one"));
        alice.decrypt(bob.send("two"));
        var message = bob.send("three");
        var session = alice.session.orElseThrow();

        for (int i = 0; i < ROUNDS; i++) {
            var changed = new RatchetSession(dialect, session.peer(), changed(session.state()));
            survives(() -> alice.cipher.encrypt(changed, Bytes.EMPTY));
            if (i % 5 == 0) {
                survives(() -> alice.cipher.decrypt(Optional.of(changed), alice.own, message));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void bundles(Dialect dialect) throws RatchetFailure {
        var alice = new TestDevice(dialect);
        var bundle = new TestDevice(dialect).own.bundle(dialect);
        var keys = new ArrayList<>(bundle.wirePreKeys().values());

        for (int i = 0; i < 2_000; i++) {
            var round = i;
            survives(() -> {
                var read =
                        Bundle.read(
                                dialect,
                                maybe(round, 0, bundle.wireIdentity()),
                                round % 7,
                                maybe(round, 1, bundle.wireSignedPreKey()),
                                maybe(round, 2, bundle.signature()),
                                Map.of(round - 5, changed(keys.get(round % 100))));
                return alice.cipher.start(alice.own, read);
            });
        }
    }

    @Test
    void ownKeys() {
        var written = new TestDevice(Dialect.TWO).own.written();

        for (int i = 0; i < ROUNDS / 5; i++) {
            var changed = changed(written);
            survives(() -> OwnKeys.read(changed));
        }
    }

    @Test
    void longMessagesAreNotParsed() {
        for (var dialect : Dialect.values()) {
            var device = new TestDevice(dialect);
            var message = new KeyMessage(Bytes.of(new byte[100_000]), true);

            assertThat(device.refuses(message)).isEqualTo(RatchetFailure.Reason.DAMAGED);
        }
    }

    private Bytes maybe(int round, int which, Bytes bytes) {
        return round % 4 == which ? changed(bytes) : bytes;
    }

    private Bytes changed(Bytes bytes) {
        var changed = bytes.array();
        return switch (random.nextInt(5)) {
            case 0 -> bytes.slice(0, random.nextInt(changed.length + 1));
            case 1 -> Bytes.of(changed, noise(random.nextInt(40)));
            case 2 -> Bytes.of(noise(random.nextInt(200)));
            default -> flipped(changed);
        };
    }

    private Bytes flipped(byte[] bytes) {
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return Bytes.of(bytes);
    }

    private byte[] noise(int length) {
        var noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static void survives(Attempt attempt) {
        try {
            assertThat(List.of(attempt.run())).isNotEmpty();
        } catch (RatchetFailure expected) {
            assertThat(expected.reason()).isNotNull();
        }
    }

    private interface Attempt {
        Object run() throws RatchetFailure;
    }
}
