package im.hither.feature.omemo.ratchet;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.feature.omemo.ratchet.RatchetFailure.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class SessionCipherTest {
    private final Dialect dialect;
    private final TestDevice alice;
    private final TestDevice bob;

    SessionCipherTest(Dialect dialect) {
        this.dialect = dialect;
        alice = new TestDevice(dialect);
        bob = new TestDevice(dialect);
    }

    private void connect() throws RatchetFailure {
        alice.start(bob);
        bob.decrypt(alice.send("hello"));
        alice.decrypt(bob.send("hello back"));
    }

    @Test
    void messagesAreKeyExchangesUntilTheFirstAnswer() throws RatchetFailure {
        alice.start(bob);

        var first = bob.decrypt(alice.send("one"));
        var second = bob.decrypt(alice.send("two"));
        var answer = bob.send("three");

        assertThat(first.sessionStarted()).isTrue();
        assertThat(first.usedPreKey()).isPresent();
        assertThat(first.sender()).isEqualTo(alice.own.identity().publicKey());
        assertThat(second.sessionStarted()).isFalse();
        assertThat(second.usedPreKey()).isEmpty();
        assertThat(answer.keyExchange()).isFalse();
        assertThat(alice.receive(answer)).isEqualTo("three");
        assertThat(alice.send("four").keyExchange()).isFalse();
    }

    @Test
    void aConversationGoesBackAndForth() throws RatchetFailure {
        connect();

        for (int i = 0; i < 30; i++) {
            assertThat(bob.receive(alice.send("a" + i))).isEqualTo("a" + i);
            assertThat(bob.receive(alice.send("b" + i))).isEqualTo("b" + i);
            assertThat(alice.receive(bob.send("c" + i))).isEqualTo("c" + i);
        }
    }

    @Test
    void messagesMayComeInAnyOrderAcrossChains() throws RatchetFailure {
        connect();
        var underway = new ArrayList<KeyMessage>();
        var texts = new ArrayList<String>();
        for (int chain = 0; chain < 4; chain++) {
            for (int i = 0; i < 10; i++) {
                texts.add(chain + "." + i);
                underway.add(alice.send(chain + "." + i));
            }
            bob.decrypt(underway.removeLast());
            texts.removeLast();
            alice.decrypt(bob.send("turn"));
        }
        Collections.shuffle(underway, new Random(1));

        var received = new ArrayList<String>();
        for (var message : underway) received.add(bob.receive(message));

        assertThat(received).containsExactlyInAnyOrderElementsOf(texts);
        for (var message : underway) {
            assertThat(bob.refuses(message)).isEqualTo(Reason.DUPLICATE);
        }
    }

    @Test
    void lostMessagesDoNotMatter() throws RatchetFailure {
        connect();

        for (int round = 0; round < 5; round++) {
            for (int lost = 0; lost < 20; lost++) alice.send("lost");
            assertThat(bob.receive(alice.send("kept" + round))).isEqualTo("kept" + round);
            bob.send("lost too");
            assertThat(alice.receive(bob.send("back" + round))).isEqualTo("back" + round);
        }
    }

    @Test
    @DisplayName("C12: a message that was read before is a duplicate, also of an older chain")
    void repeatedMessagesAreDuplicates() throws RatchetFailure {
        alice.start(bob);
        var exchange = alice.send("first");
        var used = bob.decrypt(exchange).usedPreKey();
        assertThat(bob.refuses(exchange)).isEqualTo(Reason.DUPLICATE);
        bob.forget(used.orElseThrow());
        alice.decrypt(bob.send("answer"));
        var message = alice.send("second");
        bob.decrypt(message);
        alice.decrypt(bob.send("answer"));
        bob.decrypt(alice.send("third"));

        for (int again = 0; again < 3; again++) {
            assertThat(bob.refuses(message)).isEqualTo(Reason.DUPLICATE);
            assertThat(bob.refuses(exchange)).isEqualTo(Reason.DUPLICATE);
        }
        assertThat(bob.receive(alice.send("fourth"))).isEqualTo("fourth");
    }

    @Test
    void bothMayStartAtTheSameTime() throws RatchetFailure {
        alice.start(bob);
        bob.start(alice);
        var fromAlice = alice.send("a");
        var fromBob = bob.send("b");

        assertThat(bob.receive(fromAlice)).isEqualTo("a");
        assertThat(alice.receive(fromBob)).isEqualTo("b");
        for (int i = 0; i < 10; i++) {
            var a = alice.send("a" + i);
            var b = bob.send("b" + i);
            assertThat(bob.receive(a)).isEqualTo("a" + i);
            assertThat(alice.receive(b)).isEqualTo("b" + i);
        }
        assertThat(bob.receive(alice.send("settled"))).isEqualTo("settled");
        assertThat(alice.receive(bob.send("settled"))).isEqualTo("settled");
    }

    @Test
    void startingAnewReplacesABrokenSession() throws RatchetFailure {
        connect();
        var late = alice.send("late");
        bob.session = Optional.empty();
        assertThat(bob.refuses(late)).isEqualTo(Reason.NO_SESSION);

        bob.start(alice);

        assertThat(alice.decrypt(bob.send("anew")).sessionStarted()).isTrue();
        assertThat(bob.receive(alice.send("heard"))).isEqualTo("heard");
    }

    @Test
    void messagesOfTheSessionBeforeAreStillRead() throws RatchetFailure {
        connect();
        var late = bob.send("late");
        bob.start(alice);
        alice.decrypt(bob.send("anew"));

        assertThat(alice.receive(late)).isEqualTo("late");
    }

    @Test
    void anExchangeForAnotherIdentityIsRefusedWhileASessionIsThere() throws RatchetFailure {
        connect();
        var mallory = new TestDevice(dialect);
        mallory.start(bob);
        var exchange = mallory.send("it is me, Alice");

        assertThat(bob.refuses(exchange)).isEqualTo(Reason.IDENTITY_CHANGED);

        bob.session = Optional.empty();
        assertThat(bob.decrypt(exchange).sender()).isEqualTo(mallory.own.identity().publicKey());
    }

    @Test
    void anExchangeWithAUsedPreKeyIsRefused() throws RatchetFailure {
        alice.start(bob);
        var exchange = alice.send("one");
        bob.forget(bob.cipher.decrypt(Optional.empty(), bob.own, exchange).usedPreKey().getAsInt());

        assertThat(bob.refuses(exchange)).isEqualTo(Reason.UNKNOWN_PRE_KEY);
    }

    @Test
    void aMessageOfAStrangersSessionIsBroken() throws RatchetFailure {
        connect();
        var carol = new TestDevice(dialect);
        var dave = new TestDevice(dialect);
        carol.start(dave);
        dave.decrypt(carol.send("x"));

        assertThat(bob.refuses(dave.send("y"))).isEqualTo(Reason.BROKEN);
        assertThat(bob.receive(alice.send("still here"))).isEqualTo("still here");
    }

    @Test
    @DisplayName(
            "C10: whoever claims to be too far ahead is refused at once, and the session goes on")
    void tooFarAheadIsRefused() throws RatchetFailure {
        connect();
        var most = dialect == Dialect.TWO ? 1000 : 2000;
        bob.decrypt(alice.send("begin of the chain"));
        var kept = new ArrayList<KeyMessage>();
        for (int i = 0; i <= most + 1; i++) kept.add(alice.send("m" + i));

        assertThat(bob.refuses(kept.getLast())).isEqualTo(Reason.TOO_FAR_AHEAD);
        assertThat(bob.receive(kept.get(most))).isEqualTo("m" + most);
        assertThat(bob.receive(kept.getLast())).isEqualTo("m" + (most + 1));
    }

    @Test
    @DisplayName("C10: kept keys of skipped messages are bounded, the oldest make room")
    void skippedKeysAreBounded() throws RatchetFailure {
        connect();
        var most = dialect == Dialect.TWO ? 1000 : 2000;
        bob.decrypt(alice.send("begin of the chain"));
        var kept = new ArrayList<KeyMessage>();
        for (int i = 0; i < most + 10; i++) kept.add(alice.send("m" + i));
        bob.decrypt(kept.get(9));
        bob.decrypt(kept.getLast());

        assertThat(bob.refuses(kept.get(7))).isEqualTo(Reason.DUPLICATE);
        assertThat(bob.receive(kept.get(10))).isEqualTo("m10");
        assertThat(bob.receive(kept.get(most))).isEqualTo("m" + most);
    }

    @Test
    void threeThousandMessagesOnOneChain() throws RatchetFailure {
        connect();

        for (int i = 0; i < 3000; i++) {
            assertThat(bob.receive(alice.send("m" + i))).isEqualTo("m" + i);
        }
    }

    @Test
    void oneMessageOfAChainAsksForAHeartbeat() throws RatchetFailure {
        connect();
        var due = new ArrayList<Integer>();

        for (int i = 0; i < 120; i++) {
            var message = alice.send("m" + i);
            if (i == 53 || i == 70) continue; // lost
            var decrypted = bob.decrypt(message);
            if (decrypted.heartbeatDue()) due.add(decrypted.counter());
        }

        assertThat(due).containsExactly(54);
        alice.decrypt(bob.send("heartbeat"));
        assertThat(bob.decrypt(alice.send("anew")).counter()).isZero();
    }

    @Test
    void sessionsOfTheOtherDialectAreRefused() throws RatchetFailure {
        connect();
        var other = dialect == Dialect.TWO ? Dialect.LEGACY : Dialect.TWO;
        var stranger = new TestDevice(other);
        stranger.session = alice.session;

        assertThat(stranger.refuses(bob.send("x"))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void noByteOfAMessageMayChange() throws RatchetFailure {
        connect();
        var message = alice.send("true");

        for (int at = 0; at < message.bytes().length(); at++) {
            var forged = message.bytes().array();
            forged[at] ^= 1;

            assertThat(bob.refuses(new KeyMessage(Bytes.of(forged), false)))
                    .as("byte " + at)
                    .isNotNull();
        }
        assertThat(bob.receive(message)).isEqualTo("true");
    }

    @Test
    void aRefusedMessageLeavesTheStateAsItWas() throws RatchetFailure {
        connect();
        var message = alice.send("true");
        var forged = message.bytes().array();
        forged[forged.length - 1] ^= 1;
        var before = bob.session;

        bob.refuses(new KeyMessage(Bytes.of(forged), message.keyExchange()));

        assertThat(bob.session).isEqualTo(before);
        assertThat(bob.receive(message)).isEqualTo("true");
    }
}
