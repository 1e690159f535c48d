package im.hither.session.wire;

import im.hither.concurrent.NamedPool;
import im.hither.concurrent.Scheduler;
import im.hither.concurrent.VirtualScheduler;
import im.hither.session.wire.dns.AddressLookup;
import im.hither.session.wire.dns.Routes;
import im.hither.session.wire.dns.SystemAddresses;
import im.hither.session.wire.dns.SystemLookup;
import java.security.SecureRandom;

/// What a wire needs of the computer to find a server.
record Network(Routes routes, AddressLookup addresses, Scheduler scheduler) {
    private static final int LOOK_UPS_AT_ONCE = 6;

    /// The computer's own, one for the process: looking up names is no account's concern.
    static Network system() {
        return Computer.NETWORK;
    }

    private static final class Computer {
        private static final NamedPool POOL = new NamedPool("name-lookup", LOOK_UPS_AT_ONCE);
        static final Network NETWORK =
                new Network(
                        new Routes(new SystemLookup(POOL), new SecureRandom()),
                        new SystemAddresses(POOL),
                        new VirtualScheduler());
    }
}
