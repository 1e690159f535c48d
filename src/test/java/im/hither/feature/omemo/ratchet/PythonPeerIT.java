package im.hither.feature.omemo.ratchet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import im.hither.feature.omemo.ratchet.PythonPeer.Sent;
import im.hither.feature.omemo.ratchet.RatchetFailure.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Both dialects with the devices of python-omemo, which were written by others.
@ParameterizedClass
@EnumSource
class PythonPeerIT {
    private final TestDevice hither;
    private final PythonPeer peer;
    private final PayloadCipher payloads;

    PythonPeerIT(Dialect dialect) throws IOException {
        hither = new TestDevice(dialect);
        peer = new PythonPeer(dialect);
        payloads = PayloadCipher.of(dialect, TestDevice.RANDOM);
    }

    @BeforeEach
    void knowEachOther() throws IOException {
        peer.learn(hither.own.bundle(hither.dialect));
    }

    @AfterEach
    void end() {
        peer.close();
    }

    private void start() throws IOException, RatchetFailure {
        hither.session = Optional.of(hither.cipher.start(hither.own, peer.published()));
    }

    private Sent send(String text) throws RatchetFailure {
        var sealed = payloads.seal(TestDevice.bytes(text));
        var encrypted = hither.cipher.encrypt(hither.session.orElseThrow(), sealed.keyMaterial());
        hither.session = Optional.of(encrypted.next());
        return new Sent(encrypted.message(), sealed.payload(), sealed.iv());
    }

    private String receive(Sent sent) throws RatchetFailure {
        var key = hither.decrypt(sent.key()).plaintext();
        return TestDevice.text(payloads.open(key, sent.iv(), sent.payload()));
    }

    @Test
    void weStart() throws IOException, RatchetFailure {
        start();

        for (int i = 0; i < 5; i++) {
            assertThat(peer.receive(send("one " + i))).isEqualTo("one " + i);
            assertThat(peer.receive(send("two 🌹" + i))).isEqualTo("two 🌹" + i);
            assertThat(receive(peer.send("three " + i, false))).isEqualTo("three " + i);
        }
    }

    @Test
    void theyStart() throws IOException, RatchetFailure {
        peer.published();

        var first = peer.send("first", true);
        assertThat(receive(first)).isEqualTo("first");
        assertThat(receive(peer.send("second", false))).isEqualTo("second");
        for (int i = 0; i < 5; i++) {
            assertThat(peer.receive(send("a" + i))).isEqualTo("a" + i);
            assertThat(receive(peer.send("b" + i, false))).isEqualTo("b" + i);
        }
        assertThat(first.key().keyExchange()).isTrue();
        assertThat(peer.send("later", false).key().keyExchange()).isFalse();
    }

    @Test
    void messagesComeInAnyOrderAndSomeNever() throws IOException, RatchetFailure {
        start();
        peer.receive(send("hello"));
        receive(peer.send("hello back", false));
        var theirs = new ArrayList<Sent>();
        var ours = new ArrayList<Sent>();
        for (int i = 0; i < 30; i++) {
            theirs.add(peer.send("t" + i, false));
            ours.add(send("o" + i));
        }
        Collections.shuffle(theirs, new Random(2));
        Collections.shuffle(ours, new Random(3));

        for (var message : theirs.subList(0, 20)) assertThat(receive(message)).startsWith("t");
        for (var message : ours.subList(0, 20)) assertThat(peer.receive(message)).startsWith("o");

        assertThat(receive(peer.send("next chain", false))).isEqualTo("next chain");
        assertThat(peer.receive(send("next chain"))).isEqualTo("next chain");
        for (var message : theirs.subList(20, 25)) assertThat(receive(message)).startsWith("t");
        for (var message : ours.subList(20, 25)) assertThat(peer.receive(message)).startsWith("o");
    }

    @Test
    void whatIsRepeatedIsADuplicate() throws IOException, RatchetFailure {
        peer.published();
        var exchange = peer.send("first", true);
        receive(exchange);
        peer.receive(send("answer"));
        var message = peer.send("second", false);
        receive(message);
        var ours = send("third");
        peer.receive(ours);

        assertThat(hither.refuses(exchange.key())).isEqualTo(Reason.DUPLICATE);
        assertThat(hither.refuses(message.key())).isEqualTo(Reason.DUPLICATE);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> peer.receive(ours))
                .withMessageContaining("DecryptionFailed");
        assertThat(receive(peer.send("fourth", false))).isEqualTo("fourth");
    }

    /// Their library replaces its session by ours; so we hear them, and once we have, they hear us.
    @Test
    void bothStartAtTheSameTime() throws IOException, RatchetFailure {
        start();
        var ours = send("ours");
        var theirs = peer.send("theirs", true);

        assertThat(receive(theirs)).isEqualTo("theirs");
        assertThat(peer.receive(ours)).isEqualTo("ours");
        assertThat(receive(peer.send("settled", false))).isEqualTo("settled");
        for (int i = 0; i < 3; i++) {
            assertThat(peer.receive(send("a" + i))).isEqualTo("a" + i);
            assertThat(receive(peer.send("b" + i, false))).isEqualTo("b" + i);
        }
    }
}
