package im.hither.session;

import im.hither.domain.Account;
import im.hither.domain.ConversationId;
import im.hither.domain.Event;
import im.hither.storage.Transaction;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smackx.mam.element.MamQueryIQ;
import org.jivesoftware.smackx.mam.element.MamVersion;
import org.jivesoftware.smackx.xdata.FormField;
import org.jivesoftware.smackx.xdata.packet.DataForm;
import org.jxmpp.jid.BareJid;

/// A server's archive and the link to it: questions wait until the test lets the next one be
/// answered, with pages of a few messages.
final class FakeArchive implements AccountLink {
    private final Pipeline pipeline;
    private final int pageSize;
    private final List<ArchivePage.Result> entries = new ArrayList<>();
    private final List<Late> late = new ArrayList<>();
    private final Queue<Runnable> questions = new ArrayDeque<>();
    private int asked;
    final List<Event> published = new ArrayList<>();

    /// What its form has beside what every archive's has.
    final List<String> fields = new ArrayList<>();

    boolean online = true;
    private boolean counting;
    private String newestShown = "";

    FakeArchive(Pipeline pipeline, int pageSize) {
        this.pipeline = pipeline;
        this.pageSize = pageSize;
    }

    void add(String id, Instant stamp, String stanza) {
        entries.add(result(id, stamp, stanza));
    }

    private static ArchivePage.Result result(String id, Instant stamp, String stanza) {
        return new ArchivePage.Result(id, stamp, (Message) StoredStanza.parse(stanza));
    }

    /// As [#add], but the archive only shows it after [#settle], in its place.
    void addLate(String id, Instant stamp, String stanza) {
        var index = entries.size() + late.size();
        late.add(new Late(index, result(id, stamp, stanza)));
    }

    /// Shows what came late.
    void settle() {
        for (var each : late) entries.add(each.index(), each.result());
        late.clear();
    }

    /// From now on it says how many messages match each question.
    void count() {
        counting = true;
    }

    /// The entries up to the newest that a page of everything has shown, oldest first.
    List<ArchivePage.Result> shown() {
        return entries.subList(0, index(newestShown) + 1);
    }

    /// Answers the oldest question; false where there is none.
    boolean answer() {
        var question = questions.poll();
        if (question == null) return false;
        question.run();
        return true;
    }

    /// How many questions there were.
    int asked() {
        return asked;
    }

    /// The connection is lost, with everything that was asked on it.
    void forgetQuestions() {
        questions.clear();
    }

    @Override
    public void archive(ArchiveQuery query, Consumer<ArchiveAnswer> answer) {
        asked++;
        questions.add(() -> answer.accept(page(query)));
    }

    private ArchiveAnswer page(ArchiveQuery query) {
        return switch (query.range()) {
            case ArchiveQuery.Newest() -> before(query, entries.size());
            case ArchiveQuery.Before(var id) -> before(query, index(id));
            case ArchiveQuery.Again(var id) -> before(query, index(id));
            case ArchiveQuery.After(var id) -> after(query, index(id));
        };
    }

    private ArchiveAnswer before(ArchiveQuery query, int end) {
        if (end < 0) return new ArchiveAnswer.UnknownId();
        var meant = meant(query, entries.subList(0, end));
        var start = Math.max(0, meant.size() - size(query));
        return page(query, meant.subList(start, meant.size()), start == 0);
    }

    private ArchiveAnswer after(ArchiveQuery query, int before) {
        if (before < 0) return new ArchiveAnswer.UnknownId();
        var meant = meant(query, entries.subList(before + 1, entries.size()));
        var end = Math.min(meant.size(), size(query));
        return page(query, meant.subList(0, end), end == meant.size());
    }

    private int size(ArchiveQuery query) {
        return Math.min(query.limit(), pageSize);
    }

    /// What was said with the person that the query is about.
    private static List<ArchivePage.Result> meant(
            ArchiveQuery query, List<ArchivePage.Result> results) {
        var owner = query.archive().address();
        return results.stream()
                .filter(each -> query.with().map(each.peer(owner)::equals).orElse(true))
                .filter(each -> query.words().map(words -> says(each, words)).orElse(true))
                .toList();
    }

    private static boolean says(ArchivePage.Result result, ArchiveQuery.Words words) {
        return Objects.requireNonNullElse(result.message().getBody(), "").contains(words.text());
    }

    private ArchiveAnswer page(
            ArchiveQuery query, List<ArchivePage.Result> results, boolean complete) {
        if (query.with().isEmpty() && query.words().isEmpty() && !results.isEmpty()) {
            var last = results.getLast().id();
            if (index(last) > index(newestShown)) newestShown = last;
        }
        var first = results.stream().map(ArchivePage.Result::id).findFirst();
        var last = results.reversed().stream().map(ArchivePage.Result::id).findFirst();
        return new ArchiveAnswer.Page(
                new ArchivePage(
                        query,
                        results,
                        first,
                        last,
                        complete || results.isEmpty(),
                        counting
                                ? OptionalInt.of(meant(query, entries).size())
                                : OptionalInt.empty()));
    }

    private int index(String id) {
        return entries.stream().map(ArchivePage.Result::id).toList().indexOf(id);
    }

    @Override
    public boolean mayUnderstand(BareJid person, String feature) {
        return true;
    }

    @Override
    public void store(ArchivePage page, PageLedger ledger) {
        pipeline.pages.store(page, ledger);
    }

    @Override
    public Account account() {
        return pipeline.account;
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
    public void send(Stanza stanza) {}

    @Override
    public void request(IQ question, Consumer<Answer> answer) {
        if (!(question instanceof MamQueryIQ)) return;
        var form = DataForm.builder(DataForm.Type.form).setFormType("urn:xmpp:mam:2");
        for (var field : fields) form.addField(FormField.textSingleBuilder(field).build());
        answer.accept(new Answer.Result(new MamQueryIQ(MamVersion.MAM2, form.build())));
    }

    @Override
    public void features(Consumer<Optional<Set<String>>> then) {}

    @Override
    public void commit(Function<Transaction, Outcome> work) {
        pipeline.commits.write(work);
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
        published.add(event);
    }

    Optional<ArchivePage.Result> newest() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
    }

    /// @param index where it stands among all entries
    private record Late(int index, ArchivePage.Result result) {}
}
