package im.hither.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.StanzaError;
import org.jivesoftware.smackx.mam.element.MamFinIQ;
import org.jivesoftware.smackx.mam.element.MamQueryIQ;
import org.jivesoftware.smackx.mam.element.MamVersion;
import org.jivesoftware.smackx.rsm.packet.RSMSet;

/// Open questions to the own archive (XEP-0313 §4). A result counts only while its query is open
/// and under its random id, so nobody can slip one in. Account thread.
final class ArchiveRequests {
    private static final Logger LOG = Logger.getLogger(ArchiveRequests.class.getName());

    private final Map<String, List<ArchivePage.Result>> open = new HashMap<>();

    /// Opens a query and gives the question for the server.
    Question ask(ArchiveQuery query) {
        var id = UUID.randomUUID().toString();
        open.put(id, new ArrayList<>());
        var question = new MamQueryIQ(MamVersion.MAM2, id);
        question.setType(IQ.Type.set);
        question.addExtension(range(query));
        return new Question(id, query, question);
    }

    /// Keeps a result for its query.
    void collect(String query, ArchivePage.Result result) {
        var results = open.get(query);
        if (results == null) {
            LOG.info("a message was dropped: archive result that nobody asked for");
        } else {
            results.add(result);
        }
    }

    /// Closes the query with the server's answer.
    ArchiveAnswer close(Question question, Answer answer) {
        var results = Optional.ofNullable(open.remove(question.id())).orElse(List.of());
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
                end.isComplete() || range.map(RSMSet::getFirst).isEmpty());
    }

    private static ArchiveAnswer refused(StanzaError error) {
        return switch (error.getCondition()) {
            case item_not_found -> new ArchiveAnswer.UnknownId();
            case feature_not_implemented, service_unavailable, not_allowed, forbidden ->
                    new ArchiveAnswer.Unsupported();
            default -> new ArchiveAnswer.None(error.toString());
        };
    }

    private static RSMSet range(ArchiveQuery query) {
        return switch (query) {
            case ArchiveQuery.Newest(var limit) ->
                    new RSMSet(limit, "", RSMSet.PageDirection.before);
            case ArchiveQuery.Before(var id, var limit) ->
                    new RSMSet(limit, id, RSMSet.PageDirection.before);
            case ArchiveQuery.After(var id, var limit) ->
                    new RSMSet(limit, id, RSMSet.PageDirection.after);
        };
    }

    /// @param id the query's own, random
    record Question(String id, ArchiveQuery query, IQ iq) {}
}
