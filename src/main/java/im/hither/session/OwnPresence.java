package im.hither.session;

import im.hither.domain.Availability;
import im.hither.domain.Presence;
import im.hither.session.capability.OwnCapabilities;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jivesoftware.smack.packet.Presence.Mode;
import org.jivesoftware.smack.packet.PresenceBuilder;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jspecify.annotations.Nullable;

/// How we show up to others, the same in every account and room (RFC 6121 §4.7), and what our
/// program can do. Any thread.
public final class OwnPresence {
    private final OwnCapabilities capabilities;
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private volatile Presence shown = new Presence(Availability.AVAILABLE, Optional.empty());

    public OwnPresence(OwnCapabilities capabilities) {
        this.capabilities = capabilities;
    }

    public Presence shown() {
        return shown;
    }

    /// Shows up like this from now on, on the thread of the caller.
    public void show(Presence now) {
        if (shown.equals(now)) return;
        shown = now;
        followers.forEach(Runnable::run);
    }

    /// Told when that has changed.
    public void follow(Runnable follower) {
        followers.add(follower);
    }

    /// A presence that says so, for everybody who may know; to be completed.
    public PresenceBuilder stanza() {
        var now = shown;
        return StanzaBuilder.buildPresence()
                .ofType(org.jivesoftware.smack.packet.Presence.Type.available)
                .setMode(mode(now.availability()))
                .setStatus(now.status().orElse(null))
                .addExtension(capabilities.shown());
    }

    private static @Nullable Mode mode(Availability availability) {
        return switch (availability) {
            case CHATTY -> Mode.chat;
            case AVAILABLE, OFFLINE -> null; // what is usual is not said
            case AWAY -> Mode.away;
            case EXTENDED_AWAY -> Mode.xa;
            case DO_NOT_DISTURB -> Mode.dnd;
        };
    }
}
