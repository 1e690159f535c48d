package im.hither.feature.room;

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
import im.hither.session.PageLedger;
import im.hither.storage.Database;
import im.hither.storage.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Stanza;
import org.jxmpp.jid.BareJid;

/// An account that is online on the test's thread: what it sends and asks waits for the test.
final class HeldLink implements AccountLink {
    final List<Stanza> sent = new ArrayList<>();
    final List<Question> asked = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    final List<ConversationId> ready = new ArrayList<>();
    boolean online = true;
    private final Account account;
    private final Database database;

    HeldLink(Account account, Database database) {
        this.account = account;
        this.database = database;
    }

    record Question(IQ iq, Consumer<Answer> answer) {}

    @Override
    public Account account() {
        return account;
    }

    @Override
    public boolean online() {
        return online;
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
        asked.add(new Question(question, answer));
    }

    @Override
    public boolean mayUnderstand(BareJid person, String feature) {
        return true;
    }

    @Override
    public void features(Consumer<Optional<Set<String>>> then) {
        then.accept(Optional.of(Set.of()));
    }

    @Override
    public void redeliver(List<Held> messages) {
        throw new AssertionError("nothing is held here");
    }

    @Override
    public void keysChanged() {}

    @Override
    public void commit(Function<Transaction, Outcome> work) {
        events.addAll(database.write(work).events());
    }

    @Override
    public void archive(ArchiveQuery query, Consumer<ArchiveAnswer> answer) {
        throw new AssertionError("nobody reads an archive here");
    }

    @Override
    public void store(ArchivePage page, PageLedger ledger) {
        throw new AssertionError("nobody reads an archive here");
    }

    @Override
    public void archiveKnown() {}

    @Override
    public void roomReady(ConversationId room) {
        ready.add(room);
    }

    @Override
    public void publish(Event event) {
        events.add(event);
    }
}
