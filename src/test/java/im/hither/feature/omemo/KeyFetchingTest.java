package im.hither.feature.omemo;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.session.OutgoingCipher;
import im.hither.session.Refusal;
import java.time.Duration;
import org.jivesoftware.smack.packet.StanzaError.Condition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Which keys are asked for before something leaves, and how often.
class KeyFetchingTest extends TwoSides {
    @Test
    @DisplayName("C11 of ten thousand devices 64 are heeded, and five bundles are on their way")
    void endlessListIsCut() {
        var list = new StringBuilder("<devices xmlns='urn:xmpp:omemo:2'>");
        for (var i = 1; i <= 10_000; i++) list.append("<device id='" + i + "'/>");
        juliet.seal("x");
        while (!juliet.link.question().contains("to='romeo")
                || !juliet.link.question().contains("urn:xmpp:omemo:2:devices")) {
            juliet.link.refuse(Condition.item_not_found);
        }
        juliet.link.answer(
                "<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:omemo:2:devices'><item id='current'>"
                        + list
                        + "</devices></item></items></pubsub>");
        juliet.link.refuseAll(Condition.item_not_found);

        juliet.seal("x");

        assertThat(juliet.devices()).hasSize(NodeProtocol.MOST_DEVICES);
        assertThat(juliet.link.waiting()).isEqualTo(Bundles.IN_FLIGHT);
        var asked = 0;
        while (juliet.link.waiting() > 0) {
            juliet.link.refuse(Condition.item_not_found);
            asked++;
        }
        assertThat(asked).as("one for each").isEqualTo(NodeProtocol.MOST_DEVICES);
        assertThat(juliet.seal("x")).isEqualTo(new OutgoingCipher.Refused(Refusal.NO_KEYS));
        assertThat(juliet.link.waiting()).as("none twice").isZero();
    }

    @Test
    void somebodyWithoutKeysIsAskedAgainOnceThatIsOld() {
        juliet.seal("x");
        juliet.link.refuseAll(Condition.item_not_found);
        assertThat(juliet.seal("x")).isEqualTo(new OutgoingCipher.Refused(Refusal.NO_KEYS));

        clock.pass(DeviceLists.BELIEVED);
        juliet.knows(romeo, Dialect.TWO);

        assertThat(juliet.seal("x")).isInstanceOf(OutgoingCipher.Sealed.class);
    }

    @Test
    void aBundleAskedForInVainIsAskedForAgainWhenTheListComes() {
        juliet.seal("x");
        juliet.answers(romeo, Dialect.TWO);
        juliet.seal("x");
        juliet.link.refuseAll(Condition.item_not_found);
        assertThat(juliet.seal("x")).isEqualTo(new OutgoingCipher.Refused(Refusal.NO_KEYS));

        juliet.account.keys().told(ROMEO, Dialect.TWO);

        assertThat(juliet.seal("x")).isInstanceOf(OutgoingCipher.Waiting.class);
        assertThat(juliet.link.question()).contains("urn:xmpp:omemo:2:bundles");
    }

    @Test
    void aListThatComesWhileItIsAskedForIsNewerThanTheAnswer() {
        juliet.seal("x");
        juliet.hears(romeo.id());
        juliet.account.keys().told(ROMEO, Dialect.TWO);
        juliet.link.refuseAll(Condition.item_not_found);

        assertThat(juliet.seal("x")).isInstanceOf(OutgoingCipher.Waiting.class);
        assertThat(juliet.link.question()).contains("urn:xmpp:omemo:2:bundles");
    }

    @Test
    void aDeviceNotHeardOfForLongIsLeftOutWhereTheUserWantsThatAndAnotherIsThere() {
        juliet.knows(romeo, Dialect.TWO);
        for (var each : Dialect.values()) juliet.account.keys().told(ROMEO, each);
        for (var each : Dialect.values()) juliet.account.keys().told(JULIET, each);
        clock.pass(Duration.ofDays(20));
        juliet.habits(new Habits(true, true, false));
        assertThat(juliet.readiness()).containsExactly(Activity.INACTIVE);
        assertThat(juliet.seal("to the only one")).isInstanceOf(OutgoingCipher.Sealed.class);

        juliet.hears(4711);

        assertThat(juliet.readiness())
                .containsExactlyInAnyOrder(Activity.LEFT_OUT, Activity.ACTIVE);
        juliet.habits(new Habits(true, false, false));
        assertThat(juliet.readiness())
                .containsExactlyInAnyOrder(Activity.INACTIVE, Activity.ACTIVE);
    }

    @Test
    void whoseServerDoesNotAnswerCannotBeWrittenToForNow() {
        juliet.seal("x");
        while (juliet.link.waiting() > 0) juliet.link.silence();

        assertThat(juliet.seal("x")).isEqualTo(new OutgoingCipher.Refused(Refusal.NO_ANSWER));

        clock.pass(DeviceLists.BELIEVED);
        juliet.knows(romeo, Dialect.TWO);
        assertThat(juliet.seal("x")).isInstanceOf(OutgoingCipher.Sealed.class);
    }
}
