package im.hither.feature.omemo;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Account;
import im.hither.domain.AccountId;
import im.hither.domain.ConnectionSettings;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.domain.Detail;
import im.hither.domain.Direction;
import im.hither.domain.Encrypted;
import im.hither.domain.Note;
import im.hither.domain.Occupant;
import im.hither.domain.Position;
import im.hither.domain.Protection;
import im.hither.domain.SentId;
import im.hither.domain.Subscription;
import im.hither.domain.TrustLevel;
import im.hither.domain.UndecryptableCause;
import im.hither.feature.contact.ContactRepository;
import im.hither.feature.message.ConversationRepository;
import im.hither.feature.message.Cover;
import im.hither.feature.message.MessageLength;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.OwnKeys;
import im.hither.session.AccountLink;
import im.hither.session.Envelope;
import im.hither.session.HeldSecrets;
import im.hither.session.Incoming;
import im.hither.session.InnerStanza;
import im.hither.session.NodeItem;
import im.hither.session.Outgoing;
import im.hither.session.OutgoingCipher;
import im.hither.session.OutgoingCipher.Clearance;
import im.hither.session.Refusal;
import im.hither.session.Source;
import im.hither.testing.FakeLink;
import im.hither.testing.SetClock;
import im.hither.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jivesoftware.smack.packet.StanzaError.Condition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// What leaves, and what of it can be read at the other end: two sides without a server between
/// them.
class SealingTest {
    private static final BareJid JULIET = address("juliet@capulet.example");
    private static final BareJid ROMEO = address("romeo@montague.example");
    private static final ConversationId TALK = new ConversationId(1);

    private static final BareJid GARDEN = address("garden@rooms.example");
    private static final ConversationId ROOM = new ConversationId(2);

    private final SetClock clock = new SetClock(Instant.now());
    private final Side juliet = new Side(JULIET, ROMEO);
    private final Side romeo = new Side(ROMEO, JULIET);
    private TrustLevel level = TrustLevel.TRUSTED;

    @BeforeEach
    void online() {
        for (var side : List.of(juliet, romeo)) side.account.caughtUp(true);
    }

    @AfterEach
    void close() {
        juliet.database.close();
        romeo.database.close();
    }

    @Test
    void bothDialectsCarryTheTextThere() {
        for (var dialect : Dialect.values()) {
            var from = new Side(JULIET, ROMEO);
            var to = new Side(ROMEO, JULIET);
            to.account.caughtUp(true);
            from.knows(to, dialect);

            var stanza = from.sealed("wherefore <&> 😀");

            assertThat(stanza)
                    .doesNotContain("wherefore")
                    .contains(dialect.namespace())
                    .contains("<encryption xmlns='urn:xmpp:eme:0'")
                    .contains("<store xmlns='urn:xmpp:hints'/>");
            assertThat(to.read(stanza).inside().orElseThrow().getBody())
                    .isEqualTo("wherefore <&> 😀");
            from.database.close();
            to.database.close();
        }
    }

    @Test
    void howLongASealedMessageBecomesIsKnownBefore() {
        var tablet = new Side(ROMEO, JULIET);
        tablet.account.caughtUp(true);
        juliet.knows(romeo, Dialect.TWO);
        for (var dialects : List.of(1, 2)) {
            if (dialects == 2) juliet.knowsToo(tablet, Dialect.LEGACY);
            var length = new MessageLength(AccountLink.USUAL_STANZA, new Cover(dialects, dialects));
            var text = "wherefore é 😺 ".repeat(5_000);
            text = text.substring(0, text.offsetByCodePoints(text.length(), -length.excess(text)));

            var sealed = juliet.sealed(text).getBytes(StandardCharsets.UTF_8).length;

            assertThat(sealed).isBetween(50_000, AccountLink.USUAL_STANZA);
        }
        tablet.database.close();
    }

    @Test
    @DisplayName("C3 what waits for keys, and what nobody can read, leaves nothing on the wire")
    void nothingLeavesInClearForWantOfKeys() {
        assertThat(juliet.seal("x")).isInstanceOf(OutgoingCipher.Waiting.class);
        juliet.link.refuse(Condition.item_not_found);
        juliet.link.silence();
        assertThat(juliet.seal("x")).isInstanceOf(OutgoingCipher.Waiting.class);
        juliet.link.refuseAll(Condition.item_not_found);

        assertThat(juliet.seal("x")).isEqualTo(new OutgoingCipher.Refused(Refusal.NO_ANSWER));
    }

    @Test
    @DisplayName(
            "C3 in clear goes what the user decided, what nobody wrote, and what has no person")
    void clearanceHasAReason() {
        assertThat(juliet.seal("x", Protection.CLEAR)).isInstanceOf(OutgoingCipher.Clear.class);
        assertThat(juliet.seal(ROMEO, "<received xmlns='urn:xmpp:receipts' id='a'/>"))
                .extracting(each -> ((OutgoingCipher.Clear) each).why())
                .isEqualTo(Clearance.NO_CONTENT);
        assertThat(juliet.seal(address("gateway.example"), "<body>x</body>"))
                .extracting(each -> ((OutgoingCipher.Clear) each).why())
                .isEqualTo(Clearance.NO_PERSON);

        juliet.choose(false);
        assertThat(juliet.seal(ROMEO, "<body>x</body>"))
                .extracting(each -> ((OutgoingCipher.Clear) each).why())
                .isEqualTo(Clearance.CHOSEN);
        assertThat(juliet.seal("x", Protection.ENCRYPTED))
                .as("written before that decision")
                .isNotInstanceOf(OutgoingCipher.Clear.class);
    }

    @Test
    @DisplayName("C1 a device that is not trusted gets nothing")
    void deviceThatIsNotTrustedGetsNothing() {
        juliet.knows(romeo, Dialect.TWO);
        level = TrustLevel.UNDECIDED;

        assertThat(juliet.seal("x")).isEqualTo(new OutgoingCipher.Refused(Refusal.NOT_TRUSTED));
    }

    @Test
    @DisplayName(
            "C1 where only verified devices are sent to, a key that nobody compared gets nothing")
    void onlyVerifiedDevicesWhereTheUserWantsThat() {
        juliet.knows(romeo, Dialect.TWO);
        juliet.habits(new Habits(true, false, true));

        assertThat(juliet.seal("x")).isEqualTo(new OutgoingCipher.Refused(Refusal.NOT_VERIFIED));
        level = TrustLevel.AUTHENTICATED;
        assertThat(juliet.seal("x")).isInstanceOf(OutgoingCipher.Sealed.class);
    }

    @Test
    @DisplayName("C16 what is told about keys leaves for authenticated keys alone, never in clear")
    void whatIsToldAboutKeysIsForAuthenticatedKeysAlone() {
        romeo.account.caughtUp(true);
        juliet.knows(romeo, Dialect.TWO);
        var told =
                "<trust-message xmlns='urn:xmpp:tm:0' usage='urn:xmpp:atm:1' encryption='urn:xmpp:omemo:2'/><store xmlns='urn:xmpp:hints'/>";

        assertThat(juliet.seal(ROMEO, told, Protection.ENCRYPTED))
                .isEqualTo(new OutgoingCipher.Refused(Refusal.NOT_VERIFIED));

        level = TrustLevel.AUTHENTICATED;
        var stanza = juliet.sent(juliet.seal(ROMEO, told, Protection.ENCRYPTED));
        assertThat(stanza).doesNotContain("urn:xmpp:tm:0").contains("rid='" + romeo.id() + "'");
        var inside =
                romeo.read(stanza.replace("<message ", "<message from='" + JULIET + "/x' "))
                        .inside()
                        .orElseThrow();
        assertThat(inside.hasExtension("trust-message", "urn:xmpp:tm:0")).isTrue();
        assertThat(inside.hasExtension("time", "urn:xmpp:sce:1")).isTrue();
    }

    @Test
    void whatIsToldAboutKeysDoesNotDecideForTheConversation() {
        juliet.knows(romeo, Dialect.TWO);
        juliet.habits(new Habits(false, false, false));
        level = TrustLevel.AUTHENTICATED;
        var told = "<trust-message xmlns='urn:xmpp:tm:0'/>";

        var sealed = (OutgoingCipher.Sealed) juliet.seal(ROMEO, told, Protection.ENCRYPTED);
        juliet.database.database().write(tx -> sealed.keep().apply(tx));

        assertThat(juliet.seal(ROMEO, "<body>x</body>")).isInstanceOf(OutgoingCipher.Clear.class);
    }

    @Test
    @DisplayName("C16 who reads the old dialect alone is told nothing about keys")
    void theOldDialectCarriesNothingAboutKeys() {
        juliet.knows(romeo, Dialect.LEGACY);
        level = TrustLevel.AUTHENTICATED;

        assertThat(
                        juliet.seal(
                                ROMEO,
                                "<trust-message xmlns='urn:xmpp:tm:0'/>",
                                Protection.ENCRYPTED))
                .isEqualTo(new OutgoingCipher.Refused(Refusal.NOT_VERIFIED));
    }

    @Test
    @DisplayName("C7 another key under a known device id stops sending")
    void changedKeyStopsSending() {
        juliet.knows(romeo, Dialect.TWO);
        juliet.sealed("x");
        juliet.shows(romeo, OwnKeys.generate(new SecureRandom(), Instant.now()));

        assertThat(juliet.seal("y")).isEqualTo(new OutgoingCipher.Refused(Refusal.KEY_CHANGED));
    }

    @Test
    @DisplayName("C6 a message under another's device id is not read as that one's")
    void foreignDeviceIdIsNotBelieved() {
        juliet.knows(romeo, Dialect.TWO);
        romeo.read(juliet.sealed("one"));
        var stanza = juliet.sealed("two").replace(JULIET.toString(), "eve@badguy.example");

        var read = romeo.read(stanza, address("eve@badguy.example"));

        assertThat(read.inside()).isEmpty();
        assertThat(read.encrypted().flatMap(Encrypted::cause)).isPresent();
    }

    @Test
    @DisplayName("C12 a repeated message says nothing and warns of nothing")
    void repetitionIsSilent() {
        juliet.knows(romeo, Dialect.TWO);
        var stanza = juliet.sealed("one");
        romeo.read(stanza);

        var again = romeo.read(stanza);

        assertThat(again.inside().orElseThrow().getBody()).isNull();
        assertThat(again.encrypted().orElseThrow().cause()).isEmpty();
    }

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
    void anAccountThatDoesNotEncryptStillAnswersAndKeepsWhatWasEncrypted() {
        juliet.habits(new Habits(false, false, false));
        assertThat(juliet.seal(ROMEO, "<body>x</body>"))
                .extracting(each -> ((OutgoingCipher.Clear) each).why())
                .isEqualTo(Clearance.CHOSEN);

        juliet.choose(true);

        assertThat(juliet.seal(ROMEO, "<body>x</body>"))
                .isNotInstanceOf(OutgoingCipher.Clear.class);
    }

    @Test
    void whatIsNotForThisDeviceSaysSo() {
        juliet.knows(romeo, Dialect.TWO);
        var stanza = juliet.sealed("x").replace("rid='" + romeo.id() + "'", "rid='77'");

        assertThat(romeo.read(stanza).encrypted().flatMap(Encrypted::cause))
                .contains(UndecryptableCause.NOT_FOR_THIS_DEVICE);
    }

    @Test
    void whatComesBeforeTheArchiveIsCaughtUpWithWaits() {
        juliet.knows(romeo, Dialect.LEGACY);
        romeo.account.caughtUp(false);

        assertThat(romeo.read(juliet.sealed("x")).encrypted().flatMap(Encrypted::cause))
                .contains(UndecryptableCause.WAITING);
    }

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
        juliet.room("muc_membersonly muc_nonanonymous", ROMEO, address("nurse@capulet.example"));
        juliet.knowsInRoom(romeo);

        var sealed = (OutgoingCipher.Sealed) juliet.say("one");

        assertThat(sealed.stanza())
                .contains("rid='" + romeo.id() + "'")
                .doesNotContain("<body>")
                .doesNotContain("nurse");
    }

    @Test
    void aServerThatDoesNotAnswerKeepsNobodyElseFromReading() {
        juliet.room("muc_membersonly muc_nonanonymous", ROMEO, address("nurse@silent.example"));
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
    void whoseServerDoesNotAnswerCannotBeWrittenToForNow() {
        juliet.seal("x");
        while (juliet.link.waiting() > 0) juliet.link.silence();

        assertThat(juliet.seal("x")).isEqualTo(new OutgoingCipher.Refused(Refusal.NO_ANSWER));

        clock.pass(DeviceLists.BELIEVED);
        juliet.knows(romeo, Dialect.TWO);
        assertThat(juliet.seal("x")).isInstanceOf(OutgoingCipher.Sealed.class);
    }

    @Test
    void ofThirtyMembersTenWithoutUsableKeysAreLeftOutAndEachKeyIsAskedForOnce() {
        var members = new ArrayList<BareJid>();
        for (var i = 0; i < 30; i++) members.add(address("member" + i + "@verona.example"));
        juliet.room("muc_membersonly muc_nonanonymous", members.toArray(BareJid[]::new));
        var questions = new ArrayList<String>();
        OutgoingCipher.Sealing sealing = new OutgoingCipher.Waiting();

        for (var i = 0; i < 3; i++) {
            sealing = juliet.say("O Romeo");
            while (juliet.link.waiting() > 0) questions.add(juliet.answerForMember());
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
        assertThat(romeo.readIn(address("tomb@rooms.example"), again).inside()).isEmpty();
    }

    @Test
    @DisplayName("C8 a broken session with a contact is mended once, and that is noted")
    void brokenSessionOfAContactIsMendedOnce() {
        juliet.knows(romeo, Dialect.TWO);
        romeo.befriends(Subscription.BOTH);
        romeo.said();
        romeo.knows(juliet, Dialect.TWO);

        for (var i = 0; i < 20; i++) {
            romeo.read(broken(juliet));
            romeo.answering.mend(romeo.account);
        }

        assertThat(romeo.link.outgoing()).hasSize(1);
        assertThat(romeo.notes()).containsExactly(Note.Kind.SESSION_MENDED);
    }

    @Test
    @DisplayName("C8 a broken session with a stranger is left to people")
    void brokenSessionOfAStrangerIsLeftAlone() {
        juliet.knows(romeo, Dialect.TWO);
        romeo.knows(juliet, Dialect.TWO);
        romeo.befriends(Subscription.TO);

        romeo.read(broken(juliet));
        romeo.answering.mend(romeo.account);

        assertThat(romeo.link.outgoing()).isEmpty();
    }

    @Test
    void whatIsReadableAfterAllNeedsNoMending() {
        juliet.knows(romeo, Dialect.TWO);
        romeo.knows(juliet, Dialect.TWO);
        romeo.befriends(Subscription.BOTH);
        romeo.read(juliet.sealed("one"));
        romeo.read(broken(juliet));
        romeo.read(juliet.sealed("two"));

        romeo.answering.mend(romeo.account);

        assertThat(romeo.link.outgoing()).isEmpty();
    }

    @Test
    void whoBeganASessionIsAnsweredEvenAfterACrash() {
        juliet.knows(romeo, Dialect.TWO);
        romeo.befriends(Subscription.BOTH);
        romeo.read(juliet.sealed("one"));
        romeo.account.undone(); // what is in memory is gone

        romeo.answering.answer(romeo.account);
        romeo.answering.answer(romeo.account);

        assertThat(romeo.link.outgoing()).hasSize(1);
        assertThat(romeo.due()).isEmpty();
    }

    /// A message of theirs whose end has been changed on the way.
    private static String broken(Side from) {
        var stanza = from.sealed("x");
        var end = stanza.indexOf("</key>") - 6;
        var other = stanza.charAt(end) == 'A' ? 'B' : 'A';
        return stanza.substring(0, end) + other + stanza.substring(end + 1);
    }

    @Test
    @DisplayName("C8 what a stranger sends unreadable causes nothing to be sent")
    void garbageOfAStrangerIsNotAnswered() {
        juliet.knows(romeo, Dialect.TWO);
        var stanza = juliet.sealed("x").replaceAll("(<key [^>]*>)[^<]*", "$1AAAA");

        for (var i = 0; i < 1_000; i++) romeo.read(stanza);

        assertThat(romeo.link.sent()).isEmpty();
        assertThat(romeo.due()).isEmpty();
        assertThat(romeo.link.waiting()).isZero();
    }

    /// One account with everything but a server.
    private final class Side {
        final TestDatabase database = TestDatabase.open();
        final BareJid self;
        final BareJid peer;
        final FakeLink link;
        final OmemoAccount account;
        final Tables tables;
        final OmemoDecryption decryption;
        final OmemoCipher cipher;
        final Recipients recipients;
        final Answering answering;
        private int count;

        Side(BareJid self, BareJid peer) {
            this.self = self;
            this.peer = peer;
            database.database()
                    .write(tx -> {
                        tx.execute(
                                "INSERT INTO account (id, address, enabled, tls, plain_allowed) VALUES (1, ?, 1, 'AUTO', 0)",
                                self.toString());
                        return tx.execute(
                                "INSERT INTO conversation (id, account, address, kind) VALUES (1, 1, ?, 'CHAT')",
                                peer.toString());
                    });
            link =
                    new FakeLink(
                            new Account(new AccountId(1), self, true, ConnectionSettings.AUTOMATIC),
                            database.database());
            var ciphers = new Ciphers(new SecureRandom());
            tables = Tables.over(database.database(), new KeySafe(new HeldSecrets()));
            var accounts = new OmemoAccounts(tables, ciphers, clock);
            account = accounts.of(link);
            KeyTrust trust = (_, _, _, _) -> level;
            decryption = new OmemoDecryption(accounts, tables, ciphers, trust, clock, _ -> {});
            recipients = new Recipients(tables, trust, clock);
            var audience = new Audience();
            answering = new Answering(tables, new ContactRepository(), clock);
            cipher =
                    new OmemoCipher(
                            accounts,
                            tables,
                            ciphers,
                            recipients,
                            new EncryptionPolicy(tables.choices(), tables.habits(), audience),
                            audience,
                            new ConversationRepository(database.database()),
                            clock);
        }

        int id() {
            return account.ratchets().own().id();
        }

        List<Device> devices() {
            return database.database()
                    .read(snapshot -> tables.devices().devices(snapshot, new AccountId(1), peer));
        }

        void befriends(Subscription subscription) {
            database.database()
                    .write(tx ->
                            tx.execute(
                                    "INSERT INTO contact (account, address, subscription, asked) VALUES (1, ?, ?, 0)",
                                    peer.toString(),
                                    subscription.name()));
        }

        /// Something stands in the conversation.
        void said() {
            database.database()
                    .write(tx ->
                            tx.execute(
                                    "INSERT INTO message (conversation, position, provisional, outgoing, author, at, body, delivery, delivery_at) VALUES (1, 1, 0, 0, ?, 0, 'x', 2, 0)",
                                    peer.toString()));
        }

        List<Note.Kind> notes() {
            return database
                    .database()
                    .read(snapshot ->
                            tables.notes().details(snapshot, TALK, Position.START, Position.END))
                    .values()
                    .stream()
                    .flatMap(detail -> ((Detail.Notes) detail).after().stream())
                    .map(Note::kind)
                    .toList();
        }

        Map<SessionKey, ConversationId> due() {
            return database.database()
                    .read(snapshot -> tables.answers().due(snapshot, new AccountId(1)));
        }

        void habits(Habits habits) {
            database.database()
                    .write(tx -> {
                        tables.habits().put(tx, new AccountId(1), habits);
                        return tx;
                    });
        }

        List<Activity> readiness() {
            return database
                    .database()
                    .read(snapshot -> recipients.readiness(snapshot, new AccountId(1), peer))
                    .stream()
                    .map(DeviceReadiness::activity)
                    .toList();
        }

        /// A further device of the other side is on the list and writes.
        void hears(int device) {
            var ids = new ArrayList<>(List.of(new ListedDevice(device, Optional.empty())));
            devices()
                    .forEach(each ->
                            ids.add(new ListedDevice(each.address().device(), Optional.empty())));
            database.database()
                    .write(tx -> {
                        tables.devices()
                                .list(
                                        tx,
                                        new AccountId(1),
                                        peer,
                                        Dialect.TWO,
                                        ids,
                                        clock.instant());
                        return tx;
                    });
        }

        void choose(boolean encrypted) {
            database.database()
                    .write(tx -> {
                        tables.choices().choose(tx, TALK, encrypted);
                        return tx;
                    });
        }

        /// Answers every question for keys with those of the other side, which speaks one dialect.
        void knows(Side other, Dialect dialect) {
            seal("x");
            answers(other, dialect);
            seal("x");
            answers(other, dialect);
        }

        /// Another device is on a list too.
        void knowsToo(Side other, Dialect dialect) {
            var ids = List.of(new ListedDevice(other.id(), Optional.empty()));
            database.database()
                    .write(tx -> {
                        tables.devices()
                                .list(tx, new AccountId(1), peer, dialect, ids, clock.instant());
                        return tx;
                    });
            seal("x");
            answers(other, dialect);
        }

        /// Answers one question: the first twenty members have a device, the next five keep others
        /// from their list, the last five have a device without keys. What was asked of whom.
        String answerForMember() {
            var question = link.question();
            var asked = question.replaceAll("(?s).*to='([^']*)'.*node='([^']*)'.*", "$1 $2");
            var member = asked.startsWith("member") ? number(asked) : 0;
            var isList = question.contains(NodeProtocol.devicesNode(Dialect.TWO));
            if (!asked.startsWith("member") || (member >= 20 && member < 25)) {
                link.refuse(Condition.forbidden);
            } else if (isList) {
                link.answer(
                        items(
                                NodeProtocol.devices(
                                        Dialect.TWO, List.of(new ListedDevice(100 + member)))));
            } else if (question.contains("bundles") && member < 20) {
                var keys = OwnKeys.generate(new SecureRandom(), Instant.now());
                link.answer(items(NodeProtocol.bundle(100 + member, keys.bundle(Dialect.TWO))));
            } else {
                link.refuse(Condition.item_not_found);
            }
            return asked + question.replaceAll("(?s).*<item id='([^']*)'.*", " $1");
        }

        private static int number(String asked) {
            return Integer.parseInt(asked.replaceAll("member([0-9]+)@.*", "$1"));
        }

        List<DeviceReadiness> readiness(BareJid owner) {
            return database.database()
                    .read(snapshot -> recipients.readiness(snapshot, new AccountId(1), owner));
        }

        /// Answers what is asked now.
        void answers(Side other, Dialect dialect) {
            while (link.waiting() > 0) answer(other, dialect);
        }

        void answer(Side other, Dialect dialect) {
            var question = link.question();
            var theirs = question.contains("to='" + other.self);
            if (theirs && question.contains(NodeProtocol.devicesNode(dialect))) {
                link.answer(
                        items(
                                NodeProtocol.devices(
                                        dialect, List.of(new ListedDevice(other.id())))));
            } else if (theirs && question.contains("bundles")) {
                link.answer(items(other.bundle(dialect)));
            } else {
                link.refuse(Condition.item_not_found);
            }
        }

        private NodeItem bundle(Dialect dialect) {
            return NodeProtocol.bundle(id(), account.ratchets().own().keys().bundle(dialect));
        }

        /// A bundle with another key comes under the other side's device id.
        void shows(Side other, OwnKeys keys) {
            var device = new DeviceAddress(other.self, other.id());
            database.database()
                    .write(tx ->
                            tables.devices()
                                    .identify(
                                            tx,
                                            new AccountId(1),
                                            device,
                                            keys.identity().publicKey(),
                                            Instant.now()));
        }

        private String items(NodeItem item) {
            return "<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='n'><item id='%s'>%s</item></items></pubsub>"
                    .formatted(item.id(), item.payload());
        }

        OutgoingCipher.Sealing seal(String text) {
            return seal(text, Protection.ENCRYPTED);
        }

        OutgoingCipher.Sealing seal(String text, Protection protection) {
            var body = text.replace("&", "&amp;").replace("<", "&lt;");
            return seal(peer, "<body>" + body + "</body>", protection);
        }

        OutgoingCipher.Sealing seal(BareJid to, String content) {
            return seal(to, content, Protection.CONVERSATION);
        }

        private OutgoingCipher.Sealing seal(BareJid to, String content, Protection protection) {
            count++;
            var stanza =
                    "<message xmlns='jabber:client' to='%s' id='m%d' type='chat'>%s</message>"
                            .formatted(to, count, content);
            return cipher.seal(
                    new Outgoing(
                            new AccountId(1),
                            TALK,
                            Optional.empty(),
                            new SentId("m" + count),
                            stanza,
                            protection));
        }

        String sealed(String text) {
            var sealed = (OutgoingCipher.Sealed) seal(text);
            database.database().write(tx -> sealed.keep().apply(tx));
            return sealed.stanza().replace("<message ", "<message from='" + self + "/x' ");
        }

        /// The room says of itself that it is this, and these belong to it.
        void room(String features, BareJid... members) {
            database.database()
                    .write(tx -> {
                        tx.execute(
                                "INSERT OR IGNORE INTO conversation (id, account, address, kind) VALUES (2, 1, ?, 'ROOM')",
                                GARDEN.toString());
                        tx.execute(
                                "INSERT OR REPLACE INTO room (conversation, nick, autojoin, features) VALUES (2, 'x', 1, ?)",
                                features);
                        for (var each : members) {
                            tx.execute(
                                    "INSERT OR IGNORE INTO room_member (conversation, address) VALUES (2, ?)",
                                    each.toString());
                        }
                        return tx;
                    });
        }

        void knowsInRoom(Side other) {
            for (var i = 0; i < 2; i++) {
                say("x");
                answers(other, Dialect.TWO);
            }
        }

        OutgoingCipher.Sealing say(String text) {
            count++;
            var stanza =
                    "<message xmlns='jabber:client' to='%s' id='m%d' type='groupchat'><body>%s</body></message>"
                            .formatted(GARDEN, count, text);
            return cipher.seal(
                    new Outgoing(
                            new AccountId(1),
                            ROOM,
                            Optional.empty(),
                            new SentId("m" + count),
                            stanza,
                            Protection.ENCRYPTED));
        }

        String sent(OutgoingCipher.Sealing sealing) {
            return ((OutgoingCipher.Sealed) sealing).stanza();
        }

        /// As a room shows it, which tells whose it is.
        Envelope readIn(BareJid room, String stanza) {
            var occupant = new Occupant(Optional.empty(), "other", Optional.of(peer));
            return open(
                    stanza,
                    ROOM,
                    ConversationKind.ROOM,
                    room,
                    room,
                    Optional.of(occupant),
                    Source.ROOM);
        }

        Envelope read(String stanza) {
            return read(stanza, peer);
        }

        Envelope read(String stanza, BareJid from) {
            return open(
                    stanza, TALK, ConversationKind.CHAT, peer, from, Optional.empty(), Source.LIVE);
        }

        private Envelope open(
                String stanza,
                ConversationId conversation,
                ConversationKind kind,
                BareJid with,
                BareJid from,
                Optional<Occupant> occupant,
                Source source) {
            var message = InnerStanza.message(stanza).orElseThrow();
            var opened =
                    decryption.open(
                            new Incoming(
                                    new AccountId(1),
                                    self,
                                    source,
                                    conversation,
                                    kind,
                                    with,
                                    Direction.IN,
                                    from,
                                    occupant,
                                    Optional.of(new SentId("a")),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Instant.now(),
                                    new Envelope(message, Optional.empty(), Optional.empty())));
            database.database()
                    .write(tx -> {
                        opened.keep().accept(tx);
                        return tx;
                    });
            return opened.envelope();
        }
    }

    private static BareJid address(String text) {
        return JidCreate.bareFromOrThrowUnchecked(text);
    }
}
