package im.hither.feature.trust;

import im.hither.domain.Account;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.domain.Protection;
import im.hither.domain.SentId;
import im.hither.session.Conversations;
import im.hither.session.Outcome;
import im.hither.session.Outgoing;
import im.hither.storage.Database;
import im.hither.storage.Transaction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jxmpp.jid.BareJid;

/// Tells other devices what the user decided here (XEP-0450). Account thread.
final class Telling {
    private final Database database;
    private final TrustRepository decisions;
    private final Deciding deciding;
    private final Conversations conversations;
    private final PendingRepository told = new PendingRepository();

    Telling(
            Database database,
            TrustRepository decisions,
            Deciding deciding,
            Conversations conversations) {
        this.database = database;
        this.decisions = decisions;
        this.deciding = deciding;
        this.conversations = conversations;
    }

    /// The conversations with all who could be told; looked up before the transaction, which may
    /// have to make them.
    Map<BareJid, ConversationId> places(Account account, BareJid owner) {
        var people =
                new HashSet<>(
                        database.read(snapshot -> decisions.authenticated(snapshot, account.id()))
                                .keySet());
        people.add(owner);
        people.add(account.address());
        var places = new HashMap<BareJid, ConversationId>();
        for (var each : people) {
            places.put(each, conversations.of(account.id(), each, ConversationKind.CHAT));
        }
        return Map.copyOf(places);
    }

    /// What is said about a key whose trust has changed by the user's decision.
    Outcome tell(
            Transaction tx,
            Account account,
            BareJid owner,
            String fingerprint,
            Map<BareJid, ConversationId> places) {
        var level = decisions.of(tx, account.id(), owner, fingerprint);
        var announcements =
                new Announcements(account.address(), deciding.authenticated(tx, account.id()));
        var key = deciding.key(tx, account.id(), owner, fingerprint);
        var outcome = Outcome.NONE;
        for (var each :
                key.map(found ->
                                switch (level) {
                                    case AUTHENTICATED -> announcements.trusted(owner, found);
                                    case DISTRUSTED, COMPROMISED ->
                                            announcements.distrusted(owner, found);
                                    case UNDECIDED, TRUSTED ->
                                            List.<Announcements.Announcement>of();
                                })
                        .orElse(List.of())) {
            var place = Optional.ofNullable(places.get(each.to()));
            if (place.isEmpty()) continue;
            var id = new SentId(UUID.randomUUID().toString());
            told.told(tx, account.id(), id);
            outcome = outcome.and(Outcome.sending(outgoing(account, place.get(), id, each)));
        }
        return outcome;
    }

    private static Outgoing outgoing(
            Account account,
            ConversationId place,
            SentId id,
            Announcements.Announcement announcement) {
        return new Outgoing(
                account.id(),
                place,
                Optional.empty(),
                id,
                TrustMessageProtocol.stanza(id, announcement.to(), announcement.statements()),
                Protection.ENCRYPTED);
    }
}
