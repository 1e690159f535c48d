package im.hither.session;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.Content.Body;
import im.hither.domain.Content.Retracted;
import im.hither.domain.Detail;
import im.hither.domain.Encrypted;
import im.hither.domain.Marker;
import im.hither.domain.Reaction;
import im.hither.domain.SentId;
import im.hither.domain.TimelineEvent.MarkerMoved;
import im.hither.domain.TrustLevel;
import im.hither.domain.UndecryptableCause;
import im.hither.feature.message.RevisionRepository;
import im.hither.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;

/// Corrections, retractions, reactions, answers and markers between two people.
class RemarksTest {
    private static final BareJid JULIET = Pipeline.address("juliet@capulet.example");
    private static final BareJid ROMEO = Pipeline.address("romeo@montague.example");
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    private TestDatabase database;
    private Pipeline juliet;

    @BeforeEach
    void open() {
        database = TestDatabase.open();
        juliet = new Pipeline(database.database(), JULIET, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aCorrectionTakesThePlaceOfTheText() {
        romeo("bad1", "<body>But soft, what light through yonder airlock breaks?</body>");

        romeo("good1", correction("bad1", "But soft, what light through yonder window breaks?"));

        assertThat(texts()).containsExactly("But soft, what light through yonder window breaks?");
        assertThat(only().details().of(Detail.Edited.class)).contains(new Detail.Edited(1, NOW));
    }

    @Test
    @DisplayName("V7 another device of the author corrects, and the last of two corrections counts")
    void theLastCorrectionCounts() {
        romeo("m1", "<body>one</body>");

        romeoFrom("phone", "m2", correction("m1", "two"));
        romeoFrom("desk", "m3", correction("m1", "three"));

        assertThat(texts()).containsExactly("three");
    }

    @Test
    void aCorrectionThatIsFasterThanItsMessageStandsForItUntilItComes() {
        romeo("good1", correction("bad1", "right"));
        assertThat(texts()).containsExactly("right");

        romeo("bad1", "<body>wrong</body>");

        assertThat(texts()).containsExactly("right");
        assertThat(only().sentId().orElseThrow().value()).isEqualTo("bad1");
    }

    @Test
    void whatIsCorrectedOrTakenBackDoesNotComeAgainWithTheArchive() {
        romeo("m1", "<body>wrong</body>");
        romeo("c1", correction("m1", "right"));
        romeo("m1", "<body>wrong</body>");
        assertThat(texts()).containsExactly("right");

        romeo("r1", retraction("m1"));
        romeo("m1", "<body>wrong</body>");
        romeo("c1", correction("m1", "right"));

        assertThat(texts()).containsExactly("retracted");
    }

    @Test
    @DisplayName("B10 a correction by somebody else is a message of its own")
    void correctionByAnother() {
        own("m1", "<body>mine</body>");

        romeo("m2", correction("m1", "yours"));

        assertThat(texts()).containsExactly("mine", "yours");
    }

    @Test
    @DisplayName("B11 a message that corrects itself corrects nothing")
    void correctionOfItself() {
        romeo("m1", correction("m1", "text"));
        romeo("m1", correction("m1", "other"));

        assertThat(texts()).containsExactly("text", "other");
    }

    @Test
    @DisplayName("B11 two thousand corrections are one bubble and a hundred rows")
    void manyCorrections() {
        romeo("m1", "<body>0</body>");

        for (var i = 1; i <= 2_000; i++) romeo("c" + i, correction("m1", Integer.toString(i)));

        assertThat(texts()).containsExactly("2000");
        assertThat(rows()).isEqualTo(100);
    }

    @Test
    @DisplayName("B11 corrections of a message that never comes are a hundred rows too")
    void manyCorrectionsOfNothing() {
        for (var i = 1; i <= 200; i++) romeo("c" + i, correction("m1", Integer.toString(i)));

        assertThat(rows()).isEqualTo(100);
    }

    @Test
    @DisplayName("C17 a correction in clear leaves what was encrypted alone")
    void correctionInClear() {
        romeo("m1", "<body>fallback</body><encrypted xmlns='urn:xmpp:omemo:2'/>");

        romeo("m2", correction("m1", "forged"));

        assertThat(juliet.history(ROMEO))
                .extracting(ChatMessage::content)
                .containsExactly(new Content.Undecryptable("OMEMO"), new Body("forged"));
    }

    @Test
    @DisplayName("C17 also once that could be read")
    void correctionInClearOfWhatWasRead() {
        romeo("m1", "<body>Meet me at nine</body>");
        var read = only();
        juliet.database.write(tx ->
                tx.execute(
                        "INSERT INTO omemo_message (message, form, device, trust) VALUES (?, 'omemo2', 1, 'TRUSTED')",
                        read.id().value()));

        romeo("m2", correction("m1", "forged"));

        assertThat(juliet.history(ROMEO))
                .extracting(ChatMessage::content)
                .containsExactly(new Body("Meet me at nine"), new Body("forged"));
    }

    @Test
    void whatCanBeReadAfterItWasCorrectedShowsTheCorrection() {
        juliet.decryption = opening("c1", correction("m1", "Meet me at ten"));
        romeo("m1", "<encrypted xmlns='urn:xmpp:omemo:2'/>");
        romeo("c1", "<encrypted xmlns='urn:xmpp:omemo:2'/>");

        juliet.decryption = opening("m1", "<body>Meet me at nine</body>");
        romeo("m1", "<encrypted xmlns='urn:xmpp:omemo:2'/>");

        assertThat(texts()).containsExactly("Meet me at ten");
        var first = only().id();
        Optional<String> original =
                juliet.database.read(
                        snapshot -> new RevisionRepository().original(snapshot, first));
        assertThat(original).contains("Meet me at nine");
    }

    @Test
    @DisplayName("C17 what comes in clear is never shown in place of what was encrypted")
    void whatCouldNotBeReadIsNotReplacedInClear() {
        juliet.decryption = opening("none", "<body/>");
        romeo("m1", "<encrypted xmlns='urn:xmpp:omemo:2'/>");

        romeo("m1", "<body>forged</body>");

        assertThat(juliet.history(ROMEO))
                .extracting(ChatMessage::content)
                .containsExactly(new Content.Undecryptable("OMEMO"), new Body("forged"));
    }

    /// Opens the message with this id, which says this inside, and no other.
    private static Decryption opening(String id, String inside) {
        return incoming -> {
            var cause =
                    incoming.sentId().equals(Optional.of(new SentId(id)))
                            ? Optional.<UndecryptableCause>empty()
                            : Optional.of(UndecryptableCause.NO_SESSION);
            var how = new Encrypted("omemo2", 1, TrustLevel.TRUSTED, cause);
            var content =
                    InnerStanza.message("<message xmlns='jabber:client'>" + inside + "</message>");
            var envelope = incoming.envelope();
            return new Decryption.Opened(
                    cause.isEmpty()
                            ? envelope.opened(content.orElseThrow(), how)
                            : envelope.closed(how),
                    _ -> {},
                    () -> {});
        };
    }

    @Test
    void aMessageThatIsTakenBackLeavesNothingOfItsText() {
        romeo("wrong-recipient-1", "<body>Have not saints lips?</body>");
        romeo("c1", correction("wrong-recipient-1", "Have not saints hands?"));

        romeo("retract-message-1", retraction("wrong-recipient-1"));

        assertThat(only().content()).isInstanceOf(Retracted.class);
        assertThat(remarkTexts()).containsOnly("");
    }

    @Test
    void aRetractionThatIsFasterThanItsMessageWaitsForIt() {
        romeo("r1", retraction("m1"));
        assertThat(texts()).isEmpty();

        romeo("m1", "<body>text</body>");

        assertThat(texts()).containsExactly("retracted");
    }

    @Test
    @DisplayName("B12 nobody takes back what somebody else said")
    void retractionByAnother() {
        own("m1", "<body>mine</body>");

        romeo("r1", retraction("m1"));

        assertThat(texts()).containsExactly("mine");
    }

    @Test
    @DisplayName("B12 in a chat nobody is a moderator")
    void moderationInAChat() {
        own("m1", "<body>mine</body>");

        romeo(
                "r1",
                "<retract id='m1' xmlns='urn:xmpp:message-retract:1'><moderated xmlns='urn:xmpp:message-moderate:1'/></retract>");

        assertThat(texts()).containsExactly("mine");
    }

    @Test
    void theLastOfSomebodysReactionsCount() {
        own("m1", "<body>Hello, world!</body>");

        romeo("r1", reactions("m1", "👋"));
        romeo("r2", reactions("m1", "👋", "🐢", "🐢", "no emoji", "1"));

        assertThat(emoji(only())).containsExactly("👋", "🐢");

        romeo("r3", reactions("m1"));

        assertThat(emoji(only())).isEmpty();
    }

    @Test
    void reactionsOfBothStandBesideEachOther() {
        romeo("m1", "<body>Hello</body><origin-id xmlns='urn:xmpp:sid:0' id='o1'/>");

        romeo("r1", reactions("o1", "👋"));
        own("r2", reactions("o1", "👋"));

        assertThat(only().details().of(Detail.Reactions.class).orElseThrow().all())
                .extracting(reaction -> reaction.from().own())
                .containsExactly(false, true);
    }

    @Test
    void aReactionThatIsRefusedIsTakenBack() {
        romeo("m1", "<body>hearts only</body>");
        own("r1", reactions("m1", "👋"));

        juliet.receive(
                "<message xmlns='jabber:client' type='error' id='r1' from='%s' to='%s'><error type='modify'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>"
                        .formatted(ROMEO, JULIET));

        assertThat(emoji(only())).isEmpty();
    }

    @Test
    void anAnswerShowsWhatItAnswersInPlaceOfTheQuote() {
        own("message-id1", "<body>We should bake a cake</body>");

        romeo(
                "message-id2",
                "<body>&gt; Anna wrote:\n&gt; We should bake a 🎂\nGreat idea!</body><reply to='%s/tablet' id='message-id1' xmlns='urn:xmpp:reply:0'/><fallback xmlns='urn:xmpp:fallback:0' for='urn:xmpp:reply:0'><body start='0' end='35'/></fallback>"
                        .formatted(JULIET));

        var answer = juliet.history(ROMEO).getLast();
        assertThat(answer.content()).isEqualTo(new Body("Great idea!"));
        var reply = answer.details().of(Detail.Reply.class).orElseThrow();
        assertThat(reply.target().orElseThrow().content())
                .isEqualTo(new Body("We should bake a cake"));
        assertThat(reply.fallback()).isEqualTo("> Anna wrote:\n> We should bake a 🎂\n");
    }

    @Test
    void anAnswerToNobodyKeepsItsText() {
        romeo(
                "m1",
                "<body>&gt; quoted\ntext</body><fallback xmlns='urn:xmpp:fallback:0' for='urn:xmpp:reply:0'><body start='0' end='9'/></fallback>");

        assertThat(texts()).containsExactly("> quoted\ntext");
    }

    @Test
    void aMarkerMovesForwardOnly() {
        own("m1", "<body>one</body>");
        own("m2", "<body>two</body>");

        romeo("d1", displayed("m2"));
        romeo("d2", displayed("m1"));

        assertThat(juliet.events)
                .filteredOn(MarkerMoved.class::isInstance)
                .extracting(event -> ((MarkerMoved) event).marker().message())
                .containsExactly(juliet.history(ROMEO).getLast().id());
    }

    @Test
    void aMarkerThatIsFasterThanItsMessageWaitsForIt() {
        romeo("d1", displayed("m1"));

        own("m1", "<body>one</body>");

        assertThat(markers()).extracting(Marker::message).containsExactly(only().id());
    }

    @Test
    void whatAnotherDeviceOfOursHasSeenIsRead() {
        romeo("m1", "<body>one</body><markable xmlns='urn:xmpp:chat-markers:0'/>");
        assertThat(unread()).isEqualTo(1);

        own("d1", displayed("m1"));

        assertThat(unread()).isZero();
    }

    @Test
    void anAnswerFromAnotherDeviceOfOursReadsWhatCameBefore() {
        romeo("m1", "<body>one</body>");

        own("m2", "<body>two</body>");

        assertThat(unread()).isZero();
        assertThat(juliet.events.getLast().getClass().getSimpleName()).isEqualTo("ReadMoved");
    }

    private List<String> remarkTexts() {
        return database.database()
                .read(s -> s.list("SELECT content FROM remark", row -> row.text("content")));
    }

    private int unread() {
        var conversation = juliet.history(ROMEO).getFirst().conversation();
        return database.database().read(s -> juliet.parts.read().unread(s, conversation));
    }

    private List<Marker> markers() {
        var conversation = only().conversation();
        return database.database().read(s -> juliet.parts.markers().markers(s, conversation));
    }

    private int rows() {
        return database.database()
                .read(s -> s.one("SELECT count(*) AS n FROM remark", row -> (int) row.number("n")))
                .orElseThrow();
    }

    private static List<String> emoji(ChatMessage message) {
        return message.details().of(Detail.Reactions.class).stream()
                .flatMap(all -> all.all().stream())
                .map(Reaction::emoji)
                .toList();
    }

    private ChatMessage only() {
        assertThat(juliet.history(ROMEO)).hasSize(1);
        return juliet.history(ROMEO).getFirst();
    }

    private List<String> texts() {
        return juliet.history(ROMEO).stream()
                .map(message ->
                        switch (message.content()) {
                            case Body(var text) -> text;
                            case Retracted _ -> "retracted";
                            case Content.Undecryptable _, Content.Unreadable _ -> "unreadable";
                        })
                .toList();
    }

    private void romeo(String id, String content) {
        romeoFrom("garden", id, content);
    }

    private void romeoFrom(String device, String id, String content) {
        juliet.receive(
                "<message xmlns='jabber:client' type='chat' id='%s' from='%s/%s' to='%s'>%s</message>"
                        .formatted(id, ROMEO, device, JULIET, content));
    }

    private void own(String id, String content) {
        juliet.receive(
                "<message xmlns='jabber:client' from='%2$s' to='%2$s/desk'><sent xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' type='chat' id='%1$s' from='%2$s/phone' to='%3$s'>%4$s</message></forwarded></sent></message>"
                        .formatted(id, JULIET, ROMEO, content));
    }

    static String correction(String of, String text) {
        return "<body>%s</body><replace id='%s' xmlns='urn:xmpp:message-correct:0'/>"
                .formatted(text, of);
    }

    static String retraction(String of) {
        return "<retract id='%s' xmlns='urn:xmpp:message-retract:1'/><fallback xmlns='urn:xmpp:fallback:0' for='urn:xmpp:message-retract:1'/><body>/me retracted a previous message, but it's unsupported by your client.</body><store xmlns='urn:xmpp:hints'/>"
                .formatted(of);
    }

    static String reactions(String to, String... emoji) {
        var all = new StringBuilder();
        for (var each : emoji) all.append("<reaction>").append(each).append("</reaction>");
        return "<reactions id='%s' xmlns='urn:xmpp:reactions:0'>%s</reactions><store xmlns='urn:xmpp:hints'/>"
                .formatted(to, all);
    }

    static String displayed(String id) {
        return "<displayed xmlns='urn:xmpp:chat-markers:0' id='%s'/>".formatted(id);
    }
}
