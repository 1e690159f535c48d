package im.hither.feature.omemo;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.OwnKeys;
import im.hither.session.OutgoingCipher;
import im.hither.session.Refusal;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jivesoftware.smack.packet.StanzaError.Condition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;

/// What leaves for a private group, and for whom.
class GroupSealingTest extends TwoSides {
    @Test
    @DisplayName("C4 what is written in a room that is no private group any more is not sent")
    void openedRoomGetsNothing() {
        juliet.room("muc_membersonly muc_nonanonymous", ROMEO);
        juliet.knowsInRoom(romeo);
        assertThat(juliet.say("one")).isInstanceOf(OutgoingCipher.Sealed.class);

        juliet.room("muc_membersonly", ROMEO);

        assertThat(juliet.say("two")).isEqualTo(new OutgoingCipher.Refused(Refusal.ROOM_OPENED));
    }

    @Test
    void whoHasNoKeysInAGroupKeepsNobodyElseFromReading() {
        juliet.room(
                "muc_membersonly muc_nonanonymous",
                ROMEO,
                OmemoSide.address("nurse@capulet.example"));
        juliet.knowsInRoom(romeo);

        var sealed = (OutgoingCipher.Sealed) juliet.say("one");

        assertThat(sealed.stanza())
                .contains("rid='" + romeo.id() + "'")
                .doesNotContain("<body>")
                .doesNotContain("nurse");
    }

    @Test
    void aServerThatDoesNotAnswerKeepsNobodyElseFromReading() {
        juliet.room(
                "muc_membersonly muc_nonanonymous",
                ROMEO,
                OmemoSide.address("nurse@silent.example"));
        for (var round = 0; round < 2; round++) { // lists, then bundles
            juliet.say("one");
            while (juliet.link.waiting() > 0) {
                if (juliet.link.question().contains("silent.example")) juliet.link.silence();
                else juliet.answer(romeo, Dialect.TWO);
            }
        }

        assertThat(juliet.say("one")).isInstanceOf(OutgoingCipher.Sealed.class);
    }

    @Test
    void ofThirtyMembersTenWithoutUsableKeysAreLeftOutAndEachKeyIsAskedForOnce() {
        var members = new ArrayList<BareJid>();
        for (var i = 0; i < 30; i++)
            members.add(OmemoSide.address("member" + i + "@verona.example"));
        juliet.room("muc_membersonly muc_nonanonymous", members.toArray(BareJid[]::new));
        var questions = new ArrayList<String>();
        OutgoingCipher.Sealing sealing = new OutgoingCipher.Waiting();

        for (var i = 0; i < 3; i++) {
            sealing = juliet.say("O Romeo");
            while (juliet.link.waiting() > 0) questions.add(answerForMember());
        }

        var stanza = ((OutgoingCipher.Sealed) sealing).stanza();
        assertThat(stanza.split("<key rid=", -1)).hasSize(1 + 20);
        assertThat(questions).doesNotHaveDuplicates().hasSize(2 * 31 + 25);
        var reading =
                members.stream()
                        .map(each -> new Reader(each, true, juliet.readiness(each)))
                        .filter(Reader::reads)
                        .map(reader -> reader.person().toString())
                        .toList();
        assertThat(reading)
                .hasSize(20)
                .allMatch(each -> Integer.parseInt(each.replaceAll("[^0-9]", "")) < 20);
    }

    @Test
    void whatWasSaidInOneRoomIsNotShownInAnother() {
        juliet.room("muc_membersonly muc_nonanonymous", ROMEO);
        juliet.knowsInRoom(romeo);
        romeo.room("muc_membersonly muc_nonanonymous", JULIET);
        var stanza = juliet.sent(juliet.say("in the garden"));

        assertThat(romeo.readIn(GARDEN, stanza).inside().orElseThrow().getBody())
                .isEqualTo("in the garden");
        var again = juliet.sent(juliet.say("in the garden"));
        assertThat(romeo.readIn(OmemoSide.address("tomb@rooms.example"), again).inside()).isEmpty();
    }

    /// Answers one question: the first twenty members have a device, the next five keep others from
    /// their list, the last five have a device without keys. What was asked of whom.
    private String answerForMember() {
        var question = juliet.link.question();
        var asked = question.replaceAll("(?s).*to='([^']*)'.*node='([^']*)'.*", "$1 $2");
        var member = asked.startsWith("member") ? number(asked) : 0;
        var isList = question.contains(NodeProtocol.devicesNode(Dialect.TWO));
        if (!asked.startsWith("member") || (member >= 20 && member < 25)) {
            juliet.link.refuse(Condition.forbidden);
        } else if (isList) {
            juliet.link.answer(
                    OmemoSide.items(
                            NodeProtocol.devices(
                                    Dialect.TWO, List.of(new ListedDevice(100 + member)))));
        } else if (question.contains("bundles") && member < 20) {
            var keys = OwnKeys.generate(new SecureRandom(), Instant.now());
            juliet.link.answer(
                    OmemoSide.items(NodeProtocol.bundle(100 + member, keys.bundle(Dialect.TWO))));
        } else {
            juliet.link.refuse(Condition.item_not_found);
        }
        return asked + question.replaceAll("(?s).*<item id='([^']*)'.*", " $1");
    }

    private static int number(String asked) {
        return Integer.parseInt(asked.replaceAll("member([0-9]+)@.*", "$1"));
    }
}
