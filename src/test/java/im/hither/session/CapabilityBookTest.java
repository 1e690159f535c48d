package im.hither.session;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.feature.account.CapabilityRepository;
import im.hither.session.capability.CapabilityHash;
import im.hither.testing.SetClock;
import im.hither.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.StanzaError;
import org.jivesoftware.smackx.disco.packet.DiscoverInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

class CapabilityBookTest {
    private static final BareJid JULIET =
            JidCreate.bareFromOrThrowUnchecked("juliet@capulet.example");
    private static final BareJid ROMEO =
            JidCreate.bareFromOrThrowUnchecked("romeo@montague.example");
    private static final String MUC = "http://jabber.org/protocol/muc";
    private static final String RECEIPTS = "urn:xmpp:receipts";
    private static final String EXODUS = "QgayPKawpkPSDYmwT/WM94uAlu0=";
    private static final String EXODUS_CONTENT =
            "<identity category='client' name='Exodus 0.9.1' type='pc'/>"
                    + "<feature var='http://jabber.org/protocol/caps'/>"
                    + "<feature var='http://jabber.org/protocol/disco#info'/>"
                    + "<feature var='http://jabber.org/protocol/disco#items'/>"
                    + "<feature var='http://jabber.org/protocol/muc'/>";
    private static final Optional<CapabilityHash> SERVER =
            CapabilityHash.of("sha-1", "c2VydmVy", "https://server.example");

    private final TestDatabase database = TestDatabase.open();
    private final Pipeline pipeline = new Pipeline(database.database(), JULIET, Clock.systemUTC());
    private final List<Asked> asked = new ArrayList<>();
    private final SetClock clock = new SetClock(Instant.parse("2026-11-24T10:00:00Z"));
    private CapabilityBook book = book();

    private record Asked(DiscoverInfo question, Consumer<Answer> answer) {}

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void hashIsAskedForOnceHoweverManyShowIt() {
        show("romeo@montague.example/a", EXODUS);
        show("romeo@montague.example/b", EXODUS);

        assertThat(book.mayUnderstand(ROMEO, MUC)).as("not known yet").isTrue();
        assertThat(book.mayUnderstand(ROMEO, MUC)).isTrue();

        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().question().getNode()).endsWith("#" + EXODUS);
    }

    @Test
    void whatWasProvedIsKnownInTheNextSession() {
        show("romeo@montague.example/a", EXODUS);
        book.mayUnderstand(ROMEO, MUC);
        answer(EXODUS_CONTENT);
        asked.clear();

        book = book();
        show("romeo@montague.example/c", EXODUS);

        assertThat(book.mayUnderstand(ROMEO, MUC)).isTrue();
        assertThat(book.mayUnderstand(ROMEO, RECEIPTS)).isFalse();
        assertThat(asked).isEmpty();
    }

    @Test
    void onePersonsDeviceThatUnderstandsIsEnough() {
        show("romeo@montague.example/a", EXODUS);
        book.mayUnderstand(ROMEO, MUC);
        answer(EXODUS_CONTENT);
        show("romeo@montague.example/b", "b3RoZXI=");

        assertThat(book.mayUnderstand(ROMEO, RECEIPTS)).as("the other may").isTrue();

        gone("romeo@montague.example/b");
        assertThat(book.mayUnderstand(ROMEO, RECEIPTS)).isFalse();
        gone("romeo@montague.example/a");
        assertThat(book.mayUnderstand(ROMEO, RECEIPTS)).as("nobody is there").isTrue();
    }

    @Test
    @DisplayName("B20 an answer that does not prove the hash counts for the one who gave it alone")
    void unprovedAnswerPoisonsNobodyElse() {
        show("mallory@montague.example/a", EXODUS);
        var mallory = JidCreate.bareFromOrThrowUnchecked("mallory@montague.example");
        book.mayUnderstand(mallory, RECEIPTS);
        answer("<identity category='client' type='pc'/><feature var='urn:x:nothing'/>");
        asked.clear();

        assertThat(book.mayUnderstand(mallory, MUC)).isFalse();
        show("romeo@montague.example/a", EXODUS);

        assertThat(book.mayUnderstand(ROMEO, MUC)).isTrue();
        assertThat(asked).as("romeo is asked himself").hasSize(1);
    }

    @Test
    @DisplayName("B20 an answer without end is not kept")
    void answerWithoutEndIsNotKept() {
        show("romeo@montague.example/a", EXODUS);
        book.mayUnderstand(ROMEO, MUC);
        var features = new StringBuilder("<identity category='client' type='pc'/>");
        for (var i = 0; i < 1_000; i++) features.append("<feature var='urn:x:" + i + "'/>");

        answer(features.toString());

        assertThat(book.mayUnderstand(ROMEO, MUC)).isTrue();
        assertThat(rows()).isZero();
    }

    @Test
    void oldestHashesMakeRoom() {
        var repository = new CapabilityRepository();
        database.database()
                .write(tx -> {
                    for (var i = 0; i < 2_100; i++) {
                        var hash = new CapabilityHash("sha-1", "h" + i, "n");
                        repository.keep(tx, hash, Set.of("urn:x"));
                    }
                    return tx;
                });

        assertThat(rows()).isEqualTo(2_000);
    }

    @Test
    void ownAccountIsAskedOnceADayPerServerHash() {
        var told = new ArrayList<Set<String>>();
        book.ofAccount(SERVER, told::add);
        assertThat(told).as("waits for the answer").isEmpty();
        answer("<identity category='account' type='registered'/><feature var='urn:xmpp:mam:2'/>");
        assertThat(told).containsExactly(Set.of("urn:xmpp:mam:2"));

        asked.clear();
        book().ofAccount(SERVER, told::add);
        assertThat(asked).isEmpty();
        assertThat(told).hasSize(2);

        clock.pass(Duration.ofHours(25));
        book().ofAccount(SERVER, told::add);
        assertThat(told).as("used at once").hasSize(3);
        assertThat(asked).as("and asked again").hasSize(1);

        book().ofAccount(CapabilityHash.of("sha-1", "bmV3", "n"), told::add);
        assertThat(told).as("a changed server is asked first").hasSize(3);
    }

    @Test
    void refusedQuestionAboutTheAccountStillTells() {
        var told = new ArrayList<Set<String>>();

        book.ofAccount(Optional.empty(), told::add);
        asked.getFirst()
                .answer()
                .accept(
                        new Answer.Refused(
                                StanzaError.getBuilder(StanzaError.Condition.service_unavailable)
                                        .build()));

        assertThat(told).containsExactly(Set.of());
    }

    private CapabilityBook book() {
        return new CapabilityBook(
                pipeline.account.id(),
                JULIET,
                new CapabilityRepository(),
                database.database(),
                pipeline.commits,
                clock,
                (question, answer) -> asked.add(new Asked((DiscoverInfo) question, answer)));
    }

    private void show(String from, String hash) {
        book.seen(
                (Presence)
                        StoredStanza.parse(
                                "<presence xmlns='jabber:client' from='%s'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='n' ver='%s'/></presence>"
                                        .formatted(from, hash)));
    }

    private void gone(String from) {
        book.seen(
                (Presence)
                        StoredStanza.parse(
                                "<presence xmlns='jabber:client' type='unavailable' from='%s'/>"
                                        .formatted(from)));
    }

    private void answer(String content) {
        asked.getLast()
                .answer()
                .accept(
                        new Answer.Result(
                                (IQ)
                                        StoredStanza.parse(
                                                "<iq xmlns='jabber:client' type='result' id='1'><query xmlns='http://jabber.org/protocol/disco#info'>"
                                                        + content
                                                        + "</query></iq>")));
    }

    private long rows() {
        return database.database()
                .read(snapshot ->
                        snapshot.one("SELECT count(*) AS n FROM caps", row -> row.number("n")))
                .orElseThrow();
    }
}
