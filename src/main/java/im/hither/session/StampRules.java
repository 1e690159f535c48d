package im.hither.session;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smackx.delay.packet.DelayInformation;
import org.jivesoftware.smackx.forward.packet.Forwarded;
import org.jxmpp.jid.BareJid;

/// Whose word on the time counts (XEP-0203 §4): our own server's, and never for the future.
final class StampRules {
    private final BareJid self;
    private final Clock clock;

    StampRules(BareJid self, Clock clock) {
        this.self = self;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /// A time of day that a server's wrong clock cannot put into the future.
    Instant notLater(Instant stamp) {
        var now = clock.instant();
        return stamp.isAfter(now) ? now : stamp;
    }

    /// Since when our own server kept the message for us; empty when it did not.
    Optional<Instant> offline(Message message) {
        return message.getExtensions(DelayInformation.class).stream()
                .filter(delay -> isOwnServer(delay.getFrom()))
                .findFirst()
                .map(delay -> notLater(delay.getStamp().toInstant()));
    }

    /// When a room first said this, where it was before we came; empty for what is said now.
    Optional<Instant> before(BareJid room, Message message) {
        return message.getExtensions(DelayInformation.class).stream()
                .filter(delay -> room.toString().equals(delay.getFrom()))
                .findFirst()
                .map(delay -> notLater(delay.getStamp().toInstant()));
    }

    /// The time beside a forwarded message; whoever forwards vouches for it.
    Optional<Instant> of(Forwarded<Message> forwarded) {
        return Optional.ofNullable(forwarded.getDelayInformation())
                .map(delay -> delay.getStamp().toInstant());
    }

    private boolean isOwnServer(String from) {
        return self.getDomain().toString().equals(from) || self.toString().equals(from);
    }
}
