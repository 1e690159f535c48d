package im.hither.session;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.domain.Event;
import im.hither.domain.TimelineEvent.DetailChanged;
import im.hither.domain.TimelineEvent.MessageRemoved;
import im.hither.domain.TimelineEvent.MessageStored;
import im.hither.domain.TimelineEvent.PageStored;
import im.hither.storage.Transaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.logging.Logger;

/// Stores a whole page of the archive in one transaction and publishes one event for each
/// conversation it touched. Account thread.
final class Pages {
    private static final Logger LOG = Logger.getLogger(Pages.class.getName());

    private final AccountId account;
    private final Checks checks;
    private final Handlers handlers;
    private final Commits commits;

    Pages(AccountId account, Checks checks, Handlers handlers, Commits commits) {
        this.account = account;
        this.checks = checks;
        this.handlers = handlers;
        this.commits = commits;
    }

    void store(ArchivePage page, PageLedger ledger) {
        var opened = page.results().stream().map(result -> open(page, result)).toList();
        try {
            commits.write(tx -> stored(tx, page, opened, ledger));
        } catch (RuntimeException failure) {
            handlers.decryption().undone(account);
            throw failure;
        }
        for (var message : opened) message.forEach(each -> each.adopt().run());
    }

    private Outcome stored(
            Transaction tx, ArchivePage page, List<List<Taken>> opened, PageLedger ledger) {
        var places = ledger.place(tx, page);
        var outcome = Outcome.NONE;
        for (var i = 0; i < opened.size(); i++) {
            var message = opened.get(i);
            var place = places.get(i);
            if (message.isEmpty() || place.isEmpty()) continue;
            var step = message.getFirst().step();
            outcome = outcome.and(Handlers.alone(tx, part -> step.run(part, place.get())));
        }
        return new Outcome(summary(outcome.events(), tx), outcome.outgoing());
    }

    private Outcome message(Transaction tx, Incoming incoming, Decryption.Opened opened) {
        opened.keep().accept(tx);
        return handlers.handle(incoming, tx);
    }

    /// At most one: empty for what did not pass the checks.
    private List<Taken> open(ArchivePage page, ArchivePage.Result result) {
        return switch (checks.archived(page.query().archive().address(), result)) {
            case Checked.Message(var incoming) -> {
                var opened = handlers.decryption().open(incoming);
                var whole = incoming.opened(opened.envelope());
                yield List.of(
                        new Taken(
                                (tx, place) -> message(tx, whole.placed(place), opened),
                                opened.adopt()));
            }
            case Checked.Invitation(var notice) ->
                    List.of(
                            new Taken(
                                    (tx, _) -> handlers.invitations().handle(notice, tx),
                                    () -> {}));
            case Checked.Dropped(var why) -> {
                LOG.info("an archived message was dropped: " + why);
                yield List.of();
            }
            case Checked.Result _, Checked.Node _ -> List.of();
        };
    }

    private static List<Event> summary(List<Event> events, Transaction tx) {
        var messages = new LinkedHashMap<ConversationId, Integer>();
        var rest = new ArrayList<Event>();
        for (var event : events) {
            switch (event) {
                case MessageStored stored -> messages.merge(stored.conversation(), 1, Integer::sum);
                case MessageRemoved removed ->
                        messages.merge(removed.conversation(), 0, Integer::sum);
                case DetailChanged changed ->
                        messages.merge(changed.conversation(), 0, Integer::sum);
                default -> rest.add(event);
            }
        }
        messages.forEach((conversation, count) ->
                rest.add(new PageStored(conversation, tx.commit(), count)));
        return rest;
    }

    /// What one result does in the transaction, and after it.
    private record Taken(Step step, Runnable adopt) {
        @FunctionalInterface
        interface Step {
            Outcome run(Transaction tx, PageLedger.Placed place);
        }
    }
}
