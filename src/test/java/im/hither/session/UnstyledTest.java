package im.hither.session;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Conversation;
import im.hither.domain.ConversationKind;
import im.hither.domain.Detail;
import im.hither.domain.Event;
import im.hither.domain.Protection;
import im.hither.domain.SentId;
import im.hither.domain.TimelineEvent.DetailChanged;
import im.hither.feature.composer.DraftRepository;
import im.hither.feature.message.EncryptionChoice;
import im.hither.feature.message.Manner;
import im.hither.feature.message.ReadRepository;
import im.hither.feature.message.Sending;
import im.hither.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;

/// Messages that ask not to be styled (XEP-0393 §7), and what is known of a message from the moment
/// on that it is sent.
class UnstyledTest {
    private static final BareJid JULIET = Pipeline.address("juliet@capulet.example");
    private static final BareJid ROMEO = Pipeline.address("romeo@montague.example");
    private static final String ELEMENT = "<unstyled xmlns=\"urn:xmpp:styling:0\"/>";
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);

    private TestDatabase database;
    private Pipeline juliet;
    private Sending sending;

    @BeforeEach
    void open() {
        database = TestDatabase.open();
        juliet = new Pipeline(database.database(), JULIET, CLOCK);
        sending =
                new Sending(
                        juliet.messages,
                        new ReadRepository(),
                        new DraftRepository(),
                        EncryptionChoice.NONE,
                        _ -> AccountLink.USUAL_STANZA,
                        juliet.rooms,
                        CLOCK,
                        juliet.parts.additions());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatAMessageAsksForIsKnown() {
        receive("m1", "&gt; _ &lt;", ELEMENT);
        receive("m2", "&gt; quoted", "");

        assertThat(juliet.history(ROMEO))
                .extracting(message -> message.details().of(Detail.Unstyled.class).isPresent())
                .containsExactly(true, false);
        assertThat(details(juliet.events)).containsExactly(new Detail.Unstyled());
    }

    @Test
    void theLastCorrectionSaysHowItIsShown() {
        receive("m1", "*wherefore*", "");
        receive("m2", "&gt; the next", ELEMENT);

        receive("c1", "&gt; _ &lt;", ELEMENT + correcting("m1"));
        assertThat(shown()).containsExactly(true, true);
        receive("c2", "*wherefore* art thou", correcting("m1"));
        assertThat(shown()).containsExactly(false, true);
        receive("c3", "the *last*", correcting("m2"));

        assertThat(shown()).containsExactly(false, false);
        assertThat(details(juliet.events).stream().filter(Detail.Unstyled.class::isInstance))
                .containsExactly(
                        new Detail.Unstyled(true),
                        new Detail.Unstyled(true),
                        new Detail.Unstyled(false),
                        new Detail.Unstyled(false));
    }

    @Test
    void whoCannotCorrectAMessageCannotChangeHowItIsShown() {
        receive("m1", "*wherefore*", "");

        juliet.receive(
                "<message xmlns='jabber:client' type='chat' id='x' from='%s' to='%s'><body>y</body>%s%s</message>"
                        .formatted("eve@badguy.example/z", JULIET, ELEMENT, correcting("m1")));

        assertThat(shown()).containsExactly(false);
    }

    private static String correcting(String id) {
        return "<replace xmlns='urn:xmpp:message-correct:0' id='" + id + "'/>";
    }

    /// Which messages are shown as they were typed.
    private List<Boolean> shown() {
        return juliet.history(ROMEO).stream()
                .map(message ->
                        message.details()
                                .of(Detail.Unstyled.class)
                                .filter(Detail.Unstyled::asTyped)
                                .isPresent())
                .toList();
    }

    @Test
    void oursAsksForItWhereThatWasWanted() {
        var unstyled = new Manner(Protection.CONVERSATION, Optional.empty(), true);

        var outcome = say("u1", unstyled);

        assertThat(stanza(outcome)).contains("xmlns='urn:xmpp:styling:0'").contains("<unstyled");
        assertThat(details(outcome.events())).containsExactly(new Detail.Unstyled());
        assertThat(lasting()).singleElement().asString().contains("unstyled");
        assertThat(stanza(say("u2", Manner.USUAL))).doesNotContain("unstyled");
    }

    @Test
    void whatOursAnswersIsKnownAtOnce() {
        receive("m1", "whither?", "");
        var asked = juliet.history(ROMEO).getLast().id();

        var outcome = say("u1", Manner.USUAL.answering(asked));

        assertThat(details(outcome.events())).singleElement().isInstanceOf(Detail.Reply.class);
    }

    /// What would go with a correction of the newest message.
    private List<String> lasting() {
        var newest = juliet.history(ROMEO).getLast().id();
        return database.database()
                .read(snapshot ->
                        juliet.parts.additions().stream()
                                .flatMap(each -> each.lasting(snapshot, newest).stream())
                                .toList());
    }

    private Outcome say(String id, Manner manner) {
        var conversation =
                new Conversation(
                        juliet.conversations.of(juliet.account.id(), ROMEO, ConversationKind.CHAT),
                        juliet.account.id(),
                        ROMEO,
                        ConversationKind.CHAT);
        return database.database()
                .write(tx ->
                        sending.store(
                                tx, juliet.account, conversation, new SentId(id), "> _ <", manner));
    }

    private static String stanza(Outcome outcome) {
        return outcome.outgoing().getFirst().stanza();
    }

    private static List<Detail> details(List<? extends Event> events) {
        return events.stream()
                .filter(DetailChanged.class::isInstance)
                .map(event -> ((DetailChanged) event).detail())
                .toList();
    }

    private void receive(String id, String body, String more) {
        juliet.receive(
                "<message xmlns='jabber:client' type='chat' id='%s' from='%s/garden' to='%s'><body>%s</body>%s</message>"
                        .formatted(id, ROMEO, JULIET, body, more));
    }
}
