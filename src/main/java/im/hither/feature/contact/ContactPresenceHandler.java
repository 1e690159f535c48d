package im.hither.feature.contact;

import im.hither.domain.RosterEvent.PresenceChanged;
import im.hither.domain.RosterEvent.SubscriptionRequested;
import im.hither.domain.RosterEvent.SubscriptionSettled;
import im.hither.session.Outcome;
import im.hither.session.PresenceHandler;
import im.hither.session.PresenceNotice;
import im.hither.storage.Transaction;
import java.time.Clock;

/// Enters who is there, and keeps requests to see our presence until they are answered.
public final class ContactPresenceHandler implements PresenceHandler {
    private final PresenceBook book;
    private final RequestRepository requests;
    private final Clock clock;

    ContactPresenceHandler(PresenceBook book, RequestRepository requests, Clock clock) {
        this.book = book;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public Outcome handle(PresenceNotice notice, Transaction tx) {
        return switch (notice.kind()) {
            case AVAILABLE, UNAVAILABLE -> shown(notice, tx);
            case SUBSCRIBE -> requested(notice, tx);
            case UNSUBSCRIBE -> withdrawn(notice, tx);
            case SUBSCRIBED, UNSUBSCRIBED, ERROR -> Outcome.NONE; // the roster push tells
        };
    }

    private Outcome shown(PresenceNotice notice, Transaction tx) {
        if (!book.enter(notice)) return Outcome.NONE;
        var address = notice.from().asBareJid();
        return Outcome.of(
                new PresenceChanged(
                        notice.account(),
                        tx.commit(),
                        address,
                        book.presence(notice.account(), address)));
    }

    private Outcome requested(PresenceNotice notice, Transaction tx) {
        var address = notice.from().asBareJid();
        return requests.add(tx, notice.account(), address, clock.instant())
                ? Outcome.of(new SubscriptionRequested(notice.account(), tx.commit(), address))
                : Outcome.NONE;
    }

    private Outcome withdrawn(PresenceNotice notice, Transaction tx) {
        var address = notice.from().asBareJid();
        return requests.remove(tx, notice.account(), address)
                ? Outcome.of(new SubscriptionSettled(notice.account(), tx.commit(), address))
                : Outcome.NONE;
    }
}
