package im.hither.session;

import im.hither.concurrent.Scheduler;
import im.hither.session.capability.CapabilityStore;
import im.hither.session.capability.OwnCapabilities;
import im.hither.storage.Database;
import java.time.Clock;
import java.util.List;

/// What every account's session is made of; one value for all of them.
public record Parts(
        Database database,
        Events events,
        Scheduler scheduler,
        Clock clock,
        Conversations conversations,
        Rooms rooms,
        Handlers handlers,
        OutboxStore outbox,
        OutgoingCipher cipher,
        SecretStore secrets,
        ServerMemories memories,
        CapabilityStore capabilities,
        OwnCapabilities ownCapabilities,
        Attention attention,
        List<SessionListener> listeners,
        WireFactory wires) {
    public Parts {
        listeners = List.copyOf(listeners);
    }
}
