package im.hither.session;

import im.hither.storage.StorageFailure;
import im.hither.storage.Transaction;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// All steps for what comes in, in the order in which they are run.
public record Handlers(
        List<InboundHandler> messages,
        List<PresenceHandler> presences,
        List<PushHandler> pushes,
        Decryption decryption) {
    private static final Logger LOG = Logger.getLogger(Handlers.class.getName());

    public Handlers {
        messages = List.copyOf(messages);
        presences = List.copyOf(presences);
        pushes = List.copyOf(pushes);
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
