package im.hither.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.logging.Logger;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.StanzaError;
import org.jivesoftware.smackx.mam.element.MamFinIQ;
import org.jivesoftware.smackx.mam.element.MamQueryIQ;
import org.jivesoftware.smackx.mam.element.MamVersion;
import org.jivesoftware.smackx.rsm.packet.RSMSet;
import org.jivesoftware.smackx.xdata.FormField;
import org.jivesoftware.smackx.xdata.packet.DataForm;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;

/// Open questions to archives (XEP-0313 §4). A result counts only while its query is open, under
/// its random id and from the archive that was asked, so nobody can slip one in. Account thread.
final class ArchiveRequests {
    private static final Logger LOG = Logger.getLogger(ArchiveRequests.class.getName());

    private final BareJid self;
    private final Map<String, Open> open = new HashMap<>();

    ArchiveRequests(BareJid self) {
        this.self = self;
    }

    /// Opens a query and gives the question for the server.
    Question ask(ArchiveQuery query) {
        var id = UUID.randomUUID().toString();
        open.put(id, new Open(query.archive().address(), new ArrayList<>()));
        var question = new MamQueryIQ(MamVersion.MAM2, id, form(query));
        question.setType(IQ.Type.set);
        if (!query.archive().address().equals(self)) question.setTo(query.archive().address());
        question.addExtension(range(query));
        return new Question(id, query, question);
    }

    /// Keeps a result for its query.
    void collect(String query, Jid from, ArchivePage.Result result) {
        var asked = open.get(query);
        if (asked == null) {
            LOG.info("a message was dropped: archive result that nobody asked for");
        } else if (!asked.archive().equals(from)) {
            LOG.info("a message was dropped: archive result from a stranger");
        } else {
            asked.results().add(result);
        }
    }

    /// Closes the query with the server's answer.
    ArchiveAnswer close(Question question, Answer answer) {
        var closed = open.remove(question.id());
        var results = closed == null ? List.<ArchivePage.Result>of() : closed.results();
        return switch (answer) {
            case Answer.Result(MamFinIQ end) ->
                    new ArchiveAnswer.Page(page(question.query(), results, end));
            case Answer.Result(var other) ->
                    new ArchiveAnswer.None("not an end of a page: " + other);
            case Answer.Refused(var error) -> refused(error);
            case Answer.None(var reason) -> new ArchiveAnswer.None(reason);
        };
    }

    private static ArchivePage page(
            ArchiveQuery query, List<ArchivePage.Result> results, MamFinIQ end) {
        var range = Optional.ofNullable(end.getRSMSet());
        return new ArchivePage(
                query,
                results,
                range.map(RSMSet::getFirst),
                range.map(RSMSet::getLast),
                end.isComplete() || range.map(RSMSet::getFirst).isEmpty(),
                count(range));
    }

    private static OptionalInt count(Optional<RSMSet> range) {
        return range.map(RSMSet::getCount)
                .filter(count -> count >= 0)
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    private static ArchiveAnswer refused(StanzaError error) {
        return switch (error.getCondition()) {
            case item_not_found -> new ArchiveAnswer.UnknownId();
            case feature_not_implemented, service_unavailable, not_allowed, forbidden ->
                    new ArchiveAnswer.Unsupported();
            default -> new ArchiveAnswer.None(error.toString());
        };
    }

    private static @Nullable DataForm form(ArchiveQuery query) {
        if (query.with().isEmpty() && query.words().isEmpty()) return null;
        var form =
                DataForm.builder(DataForm.Type.submit).setFormType(MamVersion.MAM2.getNamespace());
        query.with()
                .ifPresent(person ->
                        form.addField(FormField.jidSingleBuilder("with").setValue(person).build()));
        query.words()
                .ifPresent(words ->
                        form.addField(
                                FormField.textSingleBuilder(words.field())
                                        .setValue(words.text())
                                        .build()));
        return form.build();
    }

    private static RSMSet range(ArchiveQuery query) {
        return switch (query.range()) {
            case ArchiveQuery.Newest() ->
                    new RSMSet(query.limit(), "", RSMSet.PageDirection.before);
            case ArchiveQuery.Before(var id) ->
                    new RSMSet(query.limit(), id, RSMSet.PageDirection.before);
            case ArchiveQuery.Again(var id) ->
                    new RSMSet(query.limit(), id, RSMSet.PageDirection.before);
            case ArchiveQuery.After(var id) ->
                    new RSMSet(query.limit(), id, RSMSet.PageDirection.after);
        };
    }

    /// @param id the query's own, random
    record Question(String id, ArchiveQuery query, IQ iq) {}

    private record Open(BareJid archive, List<ArchivePage.Result> results) {}
}
