package im.hither.session;

import im.hither.domain.AccountId;
import im.hither.session.wire.NumberedStanza;
import im.hither.storage.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.logging.Logger;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.Presence;

/// What has to be done for a batch of stanzas: checked and opened first, then one transaction, then
/// the keys that opening used are adopted. Account thread.
final class Steps {
    private static final Logger LOG = Logger.getLogger(Steps.class.getName());

    private final AccountId account;
    private final Checks checks;
    private final PresenceChecks presences;
    private final Predicate<Presence> fromRoom;
    private final Consumer<Presence> seen;
    private final ArchiveRequests archive;
    private final Handlers handlers;
    private final Commits commits;

    /// @param fromRoom takes each presence that belongs to a room
    /// @param seen told of each presence between people
    Steps(
            AccountId account,
            Checks checks,
            PresenceChecks presences,
            Predicate<Presence> fromRoom,
            Consumer<Presence> seen,
            ArchiveRequests archive,
            Handlers handlers,
            Commits commits) {
        this.account = account;
        this.checks = checks;
        this.presences = presences;
        this.fromRoom = fromRoom;
        this.seen = seen;
        this.archive = archive;
        this.handlers = handlers;
        this.commits = commits;
    }

    /// Whether anything was done.
    ///
    /// @throws im.hither.storage.StorageFailure when nothing could be stored
    boolean run(List<NumberedStanza> batch) {
        var steps = new ArrayList<Handlers.Step>();
        var adoptions = new ArrayList<Runnable>();
        for (var numbered : batch) {
            switch (numbered.stanza()) {
                case Message message -> message(message, steps, adoptions);
                case Presence presence -> presence(presence, steps);
                default -> LOG.fine("neither message nor presence");
            }
        }
        if (steps.isEmpty()) return false;
        try {
            commits.write(tx -> all(steps, tx));
        } catch (RuntimeException failure) {
            handlers.decryption().undone(account);
            throw failure;
        }
        adoptions.forEach(Runnable::run);
        return true;
    }

    private void presence(Presence presence, List<Handlers.Step> steps) {
        if (fromRoom.test(presence)) return;
        var notice = presences.check(presence);
        if (notice.isEmpty()) return;
        seen.accept(presence);
        steps.add(tx -> handlers.handle(notice.get(), tx));
    }

    private void message(Message message, List<Handlers.Step> steps, List<Runnable> adoptions) {
        switch (checks.check(message)) {
            case Checked.Message(var incoming) -> {
                var opened = handlers.decryption().open(incoming);
                var whole = incoming.opened(opened.envelope());
                steps.add(tx -> {
                    opened.keep().accept(tx);
                    return handlers.handle(whole, tx);
                });
                adoptions.add(opened.adopt());
            }
            case Checked.Node(var notice) -> steps.add(tx -> handlers.handle(notice, tx));
            case Checked.Invitation(var notice) ->
                    steps.add(tx -> handlers.invitations().handle(notice, tx));
            case Checked.Result(var query, var from, var result) ->
                    archive.collect(query, from, result);
            case Checked.Dropped(var why) -> LOG.info("a message was dropped: " + why);
        }
    }

    private static Outcome all(List<Handlers.Step> steps, Transaction tx) {
        var outcome = Outcome.NONE;
        for (var step : steps) outcome = outcome.and(Handlers.alone(tx, step));
        return outcome;
    }
}
