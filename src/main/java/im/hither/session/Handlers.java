package im.hither.session;

import im.hither.storage.StorageFailure;
import im.hither.storage.Transaction;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;

/// All steps for what comes in, in the order in which they are run.
public record Handlers(
        List<InboundHandler> messages,
        List<PresenceHandler> presences,
        List<PushHandler> pushes,
        List<NodeHandler> nodes,
        InvitationHandler invitations,
        Decryption decryption) {
    private static final Logger LOG = Logger.getLogger(Handlers.class.getName());

    public Handlers {
        messages = List.copyOf(messages);
        presences = List.copyOf(presences);
        pushes = List.copyOf(pushes);
        nodes = List.copyOf(nodes);
    }

    Outcome handle(Incoming incoming, Transaction tx) {
        var outcome = Outcome.NONE;
        for (var handler : messages) outcome = outcome.and(handler.handle(incoming, tx));
        return outcome;
    }

    Outcome handle(PresenceNotice notice, Transaction tx) {
        var outcome = Outcome.NONE;
        for (var handler : presences) outcome = outcome.and(handler.handle(notice, tx));
        return outcome;
    }

    Outcome handle(NodeNotice notice, Transaction tx) {
        var outcome = Outcome.NONE;
        for (var handler : nodes) {
            if (!handler.node().equals(notice.node())) continue;
            if (handler.ownOnly() && !notice.own()) continue;
            outcome = outcome.and(handler.handle(notice, tx));
        }
        return outcome;
    }

    /// What the program announces: the given namespaces, and that nodes are taken (XEP-0163
    /// §4.3.2).
    public Set<String> features(String... namespaces) {
        var all = new TreeSet<>(List.of(namespaces));
        for (var handler : nodes) all.add(handler.node() + "+notify");
        return all;
    }

    /// One stanza's part of a transaction: a mistake in it undoes that part alone, so that its
    /// neighbours are stored; that nothing can be stored at all is not the stanza's fault.
    static Outcome alone(Transaction tx, Step step) {
        try {
            return tx.part(() -> step.run(tx));
        } catch (StorageFailure.DiskFull
                | StorageFailure.NotWritable
                | StorageFailure.Damaged failure) {
            throw failure;
        } catch (RuntimeException mistake) {
            LOG.log(Level.WARNING, "a stanza could not be handled", mistake);
            return Outcome.NONE;
        }
    }

    /// What one stanza does.
    @FunctionalInterface
    interface Step {
        Outcome run(Transaction tx);
    }
}
