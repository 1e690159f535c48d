package im.hither.testing;

import im.hither.domain.Account;
import im.hither.domain.ConversationId;
import im.hither.domain.Event;
import im.hither.session.AccountLink;
import im.hither.session.Answer;
import im.hither.session.ArchiveAnswer;
import im.hither.session.ArchivePage;
import im.hither.session.ArchiveQuery;
import im.hither.session.Held;
import im.hither.session.Outcome;
import im.hither.session.Outgoing;
import im.hither.session.PageLedger;
import im.hither.session.wire.OwnProviders;
import im.hither.storage.Database;
import im.hither.storage.Transaction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.packet.StanzaError;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.jivesoftware.smack.util.PacketParserUtils;
import org.jxmpp.JxmppContext;
import org.jxmpp.jid.BareJid;

/// An account's link without a server: questions wait until the test answers them, one at a time,
/// in the order in which they were asked.
public final class FakeLink implements AccountLink {
    /// What a server announces that heeds how nodes are to be set up.
    public static final Set<String> PUBLISH_OPTIONS =
            Set.of("http://jabber.org/protocol/pubsub#publish-options");

    private record Asked(IQ question, Consumer<Answer> answer) {}

    private final Account account;
    private final Database database;
    private final Queue<Asked> open = new ArrayDeque<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Outgoing> outgoing = new ArrayList<>();
    private final List<Stanza> sent = new ArrayList<>();
    private Optional<Set<String>> features = Optional.of(PUBLISH_OPTIONS);

    static {
        OwnProviders.register();
    }

    public FakeLink(Account account, Database database) {
        this.account = account;
        this.database = database;
    }

    /// What the server announces; empty where the account is not online.
    public void announce(Optional<Set<String>> announced) {
        features = announced;
    }

    /// How many questions wait for an answer.
    public int waiting() {
        return open.size();
    }

    /// The oldest question that waits, as XML.
    public String question() {
        return open.element().question().toXML().toString();
    }

    /// Answers the oldest question with what stands inside the result.
    public void answer(String content) {
        var asked = open.remove();
        asked.answer()
                .accept(
                        new Answer.Result(
                                (IQ)
                                        parsed(
                                                "<iq xmlns='jabber:client' type='result' id='a'>"
                                                        + content
                                                        + "</iq>")));
    }

    /// The oldest question is refused.
    public void refuse(StanzaError.Condition condition) {
        open.remove()
                .answer()
                .accept(new Answer.Refused(StanzaError.getBuilder(condition).build()));
    }

    /// Every question that waits is refused, and what is asked because of that.
    public void refuseAll(StanzaError.Condition condition) {
        while (waiting() > 0) refuse(condition);
    }

    /// The oldest question gets no answer.
    public void silence() {
        open.remove().answer().accept(new Answer.None("nobody there"));
    }

    /// What was published without being stored, and what transactions caused.
    public List<Event> events() {
        return events;
    }

    /// Stanzas that were sent without being kept. What was put into the outbox.
    public List<Outgoing> outgoing() {
        return outgoing;
    }

    public List<Stanza> sent() {
        return sent;
    }

    private static Stanza parsed(String xml) {
        try {
            return PacketParserUtils.parseStanza(
                    PacketParserUtils.getParserFor(xml),
                    XmlEnvironment.EMPTY,
                    JxmppContext.getDefaultContext());
        } catch (Exception broken) {
            throw new IllegalArgumentException("a test's answer cannot be read", broken);
        }
    }

    @Override
    public Account account() {
        return account;
    }

    @Override
    public boolean online() {
        return features.isPresent();
    }

    @Override
    public void submit(Runnable command) {
        command.run();
    }

    @Override
    public void send(Stanza stanza) {
        sent.add(stanza);
    }

    @Override
    public void request(IQ question, Consumer<Answer> answer) {
        open.add(new Asked(question, answer));
    }

    @Override
    public boolean mayUnderstand(BareJid person, String feature) {
        return true;
    }

    @Override
    public void features(Consumer<Optional<Set<String>>> then) {
        then.accept(features);
    }

    @Override
    public void commit(Function<Transaction, Outcome> work) {
        var outcome = database.write(work);
        events.addAll(outcome.events());
        outgoing.addAll(outcome.outgoing());
    }

    @Override
    public void archive(ArchiveQuery query, Consumer<ArchiveAnswer> answer) {
        answer.accept(new ArchiveAnswer.Unsupported());
    }

    @Override
    public void store(ArchivePage page, PageLedger ledger) {
        throw new AssertionError("there is no archive here");
    }

    @Override
    public void redeliver(List<Held> messages) {}

    @Override
    public void keysChanged() {}

    @Override
    public void archiveKnown() {}

    @Override
    public void roomReady(ConversationId room) {}

    @Override
    public void publish(Event event) {
        events.add(event);
    }
}
