package im.hither.session;

import im.hither.domain.AccountId;
import im.hither.domain.Availability;
import java.util.Optional;
import org.jivesoftware.smack.packet.Presence;

/// Puts presence stanzas into our words (RFC 6121 §4.7).
final class PresenceChecks {
    private static final String ROOM_USER = "http://jabber.org/protocol/muc#user";

    private final AccountId account;

    PresenceChecks(AccountId account) {
        this.account = account;
    }

    /// Empty for what is not between people: probes, rooms, nobody's.
    Optional<PresenceNotice> check(Presence presence) {
        var from = presence.getFrom();
        if (from == null || presence.hasExtension("x", ROOM_USER)) return Optional.empty();
        return kind(presence.getType())
                .map(kind ->
                        new PresenceNotice(
                                account,
                                from,
                                kind,
                                availability(kind, presence.getMode()),
                                presence.getPriority(),
                                Optional.ofNullable(presence.getStatus())));
    }

    private static Optional<PresenceNotice.Kind> kind(Presence.Type type) {
        return switch (type) {
            case available -> Optional.of(PresenceNotice.Kind.AVAILABLE);
            case unavailable -> Optional.of(PresenceNotice.Kind.UNAVAILABLE);
            case subscribe -> Optional.of(PresenceNotice.Kind.SUBSCRIBE);
            case subscribed -> Optional.of(PresenceNotice.Kind.SUBSCRIBED);
            case unsubscribe -> Optional.of(PresenceNotice.Kind.UNSUBSCRIBE);
            case unsubscribed -> Optional.of(PresenceNotice.Kind.UNSUBSCRIBED);
            case error -> Optional.of(PresenceNotice.Kind.ERROR);
            case probe -> Optional.empty();
        };
    }

    private static Availability availability(PresenceNotice.Kind kind, Presence.Mode mode) {
        if (kind != PresenceNotice.Kind.AVAILABLE) return Availability.OFFLINE;
        return switch (mode) {
            case chat -> Availability.CHATTY;
            case available -> Availability.AVAILABLE;
            case away -> Availability.AWAY;
            case xa -> Availability.EXTENDED_AWAY;
            case dnd -> Availability.DO_NOT_DISTURB;
        };
    }
}
