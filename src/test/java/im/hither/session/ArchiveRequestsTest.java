package im.hither.session;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.AccountId;
import im.hither.domain.Archive;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smackx.mam.element.MamFinIQ;
import org.jivesoftware.smackx.mam.element.MamVersion;
import org.jivesoftware.smackx.rsm.packet.RSMSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// Questions to archives, and which results count as answers.
class ArchiveRequestsTest {
    private static final BareJid ROMEO = Pipeline.address("romeo@montague.example");
    private static final BareJid JULIET = Pipeline.address("juliet@capulet.example");
    private static final BareJid ROOM = Pipeline.address("coven@chat.shakespeare.example");

    private final ArchiveRequests requests = new ArchiveRequests(ROMEO);

    @Test
    void ownArchiveIsAskedWithoutAnAddressAndARoomAtItsOwn() {
        assertThat(Optional.ofNullable(ask(ROMEO).iq().getTo())).isEmpty();
        assertThat(Optional.ofNullable(ask(ROOM).iq().getTo())).hasValue(ROOM);
    }

    @Test
    void newestPageIsAskedFromTheEnd() {
        assertThat(ask(ROMEO).iq().toXML().toString())
                .contains(
                        "<set xmlns='http://jabber.org/protocol/rsm'><before/><max>20</max></set>");
    }

    @Test
    @DisplayName("XEP-0313 §4.1.1: what was said with one person is a field of the form")
    void onePersonIsAField() {
        var query = new ArchiveQuery(own(), Optional.of(JULIET), new ArchiveQuery.Newest(), 20);

        assertThat(requests.ask(query).iq().toXML().toString())
                .contains(
                        "<value>urn:xmpp:mam:2</value>",
                        "var='with'",
                        "<value>juliet@capulet.example</value>");
    }

    @Test
    @DisplayName("XEP-0431 §3: what is looked for is a field of the form")
    void wordsAreAField() {
        var query =
                new ArchiveQuery(
                        own(),
                        Optional.empty(),
                        Optional.of(
                                new ArchiveQuery.Words(
                                        "{urn:xmpp:fulltext:0}fulltext", "a <rose>")),
                        new ArchiveQuery.Newest(),
                        20);

        assertThat(requests.ask(query).iq().toXML().toString())
                .contains("var='{urn:xmpp:fulltext:0}fulltext'", "<value>a &lt;rose&gt;</value>")
                .doesNotContain("var='with'");
    }

    @Test
    void resultsOfTheQueryAreThePage() {
        var question = ask(ROMEO);

        requests.collect(question.id(), ROMEO, result("a1"));

        assertThat(ids(requests.close(question, end()))).containsExactly("a1");
    }

    @Test
    @DisplayName(
            "B4 a result counts from the archive that was asked alone, even with the right query id")
    void resultOfAnotherArchiveIsDropped() {
        var own = ask(ROMEO);
        var room = ask(ROOM);

        requests.collect(own.id(), ROOM, result("forged"));
        requests.collect(room.id(), ROMEO, result("forged"));
        requests.collect(room.id(), JULIET, result("forged"));

        assertThat(ids(requests.close(own, end()))).isEmpty();
        assertThat(ids(requests.close(room, end()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"romeo@montague.example/desk", "montague.example"})
    @DisplayName("B4 neither our own device nor our server is our archive")
    void resultOfSomethingNearIsDropped(String from) throws Exception {
        var question = ask(ROMEO);

        requests.collect(question.id(), JidCreate.from(from), result("forged"));

        assertThat(ids(requests.close(question, end()))).isEmpty();
    }

    @Test
    @DisplayName("B4 a result after the end of its page is late")
    void lateResultIsDropped() {
        var question = ask(ROMEO);
        requests.close(question, end());

        requests.collect(question.id(), ROMEO, result("late"));

        assertThat(ids(requests.close(question, end()))).isEmpty();
    }

    private ArchiveRequests.Question ask(BareJid archive) {
        return requests.ask(
                ArchiveQuery.all(
                        new Archive(new AccountId(1), archive), new ArchiveQuery.Newest(), 20));
    }

    private static Archive own() {
        return new Archive(new AccountId(1), ROMEO);
    }

    private static ArchivePage.Result result(String id) {
        Message message = StanzaBuilder.buildMessage().from(JULIET).setBody("hello").build();
        return new ArchivePage.Result(id, Instant.EPOCH, message);
    }

    private static Answer end() {
        return new Answer.Result(new MamFinIQ(MamVersion.MAM2, null, new RSMSet(0), true, false));
    }

    private static List<String> ids(ArchiveAnswer answer) {
        return answer instanceof ArchiveAnswer.Page(var page)
                ? page.results().stream().map(ArchivePage.Result::id).toList()
                : List.of("no page");
    }
}
