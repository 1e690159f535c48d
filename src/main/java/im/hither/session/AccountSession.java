package im.hither.session;

import im.hither.concurrent.SerialThread;
import im.hither.concurrent.Ticker;
import im.hither.domain.Account;
import im.hither.domain.ConnectionProblem;
import im.hither.domain.ConnectionState;
import im.hither.domain.ConversationId;
import im.hither.domain.Event;
import im.hither.storage.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Stanza;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;

/// One account at work: its thread, its traffic and the supervisor that keeps it online.
public final class AccountSession implements AccountLink {
    private final Parts parts;
    private final SerialThread thread;
    private final Commits commits;
    private final Traffic traffic;
    private final SignIns signIns;
    private volatile Account account;
    private volatile @Nullable Supervisor supervisor;

    AccountSession(Account account, Parts parts) {
        this.account = account;
        this.parts = parts;
        this.thread = new SerialThread("account " + account.id().value());
        this.commits = new Commits(parts.database(), parts.outbox(), parts.events(), parts.clock());
        this.traffic = new Traffic(this, parts, thread, commits, this::lost);
        this.signIns = new SignIns(this, parts, traffic);
    }

    /// Goes online and stays so; false where it tries already.
    synchronized boolean start() {
        if (supervisor != null) return false;
        supervisor =
                new Supervisor(
                        "supervisor " + account.id().value(),
                        signIns,
                        parts.scheduler(),
                        new BackOff(RandomGenerator.getDefault(), Ticker.system()),
                        parts.clock());
        return true;
    }

    /// Goes offline and returns when it is.
    synchronized void stop() throws InterruptedException {
        var running = supervisor;
        if (running == null) return;
        running.stop();
        supervisor = null;
    }

    /// Goes offline; where the account was online, its server throws away what lets one in without
    /// the password.
    void signOut() throws InterruptedException {
        var wasOnline = state() instanceof ConnectionState.Online;
        stop();
        if (wasOnline) traffic.signOut(signIns.signIn());
    }

    /// Ends for good.
    void close() throws InterruptedException {
        stop();
        thread.submit(() -> parts.listeners().forEach(listener -> listener.ended(this)));
        traffic.close();
        thread.close();
    }

    /// Tries again at once.
    void retry() {
        var running = supervisor;
        if (running != null) running.retry();
    }

    /// Attention came or went.
    void attention() {
        traffic.attention();
    }

    /// The network may be another one now, or the computer has slept.
    void doubt() {
        var running = supervisor;
        if (running != null) running.doubt();
    }

    /// The user changed how the account is reached; holds from the next connection on.
    void change(Account changed) {
        account = changed;
    }

    /// Where the connection stands.
    public ConnectionState state() {
        return traffic.state();
    }

    @Override
    public Account account() {
        return account;
    }

    @Override
    public boolean online() {
        return traffic.isOnline();
    }

    @Override
    public void submit(Runnable command) {
        thread.offer(command); // a timer or an answer may come too late
    }

    @Override
    public int longestStanza() {
        return traffic.longestStanza();
    }

    @Override
    public void send(Stanza stanza) {
        traffic.send(stanza);
    }

    @Override
    public void request(IQ question, Consumer<Answer> answer) {
        traffic.ask(question, answer);
    }

    @Override
    public boolean mayUnderstand(BareJid person, String feature) {
        return traffic.mayUnderstand(person, feature);
    }

    @Override
    public void features(Consumer<Optional<Set<String>>> then) {
        traffic.features(then);
    }

    @Override
    public void redeliver(List<Held> messages) {
        traffic.redeliver(messages);
    }

    @Override
    public void keysChanged() {
        traffic.wakeOutbox();
    }

    @Override
    public void commit(Function<Transaction, Outcome> work) {
        var outcome = commits.write(work);
        if (!outcome.outgoing().isEmpty()) traffic.wakeOutbox();
    }

    @Override
    public void archive(ArchiveQuery query, Consumer<ArchiveAnswer> answer) {
        traffic.archive(query, answer);
    }

    @Override
    public void store(ArchivePage page, PageLedger ledger) {
        traffic.store(page, ledger);
    }

    @Override
    public void archiveKnown() {
        traffic.archiveKnown();
    }

    @Override
    public void roomReady(ConversationId room) {
        traffic.roomReady(room);
    }

    @Override
    public void publish(Event event) {
        parts.events().publish(event);
    }

    /// Reader thread, which waits for nobody: who stops the account waits for the reader.
    private void lost(long generation, ConnectionProblem problem) {
        var running = supervisor;
        if (running != null) running.lost(generation, problem);
    }
}
