package im.hither.session;

import im.hither.domain.AccountId;
import im.hither.domain.Availability;
import java.util.Optional;
import org.jxmpp.jid.Jid;

/// A presence stanza in our words (RFC 6121 §3, §4).
///
/// @param availability of that one device; `OFFLINE` for all kinds but `AVAILABLE`
public record PresenceNotice(
        AccountId account,
        Jid from,
        Kind kind,
        Availability availability,
        int priority,
        Optional<String> status) {
    /// What the stanza says.
    public enum Kind {
        AVAILABLE,
        UNAVAILABLE,
        SUBSCRIBE,
        SUBSCRIBED,
        UNSUBSCRIBE,
        UNSUBSCRIBED,
        ERROR
    }
}
