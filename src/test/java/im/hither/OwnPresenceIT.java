package im.hither;

import im.hither.domain.Availability;
import im.hither.domain.OwnStatus;
import im.hither.domain.Presence;
import im.hither.testing.EjabberdServer;
import im.hither.testing.ProsodyServer;
import im.hither.testing.XmppServer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// How one shows up to a contact through a real server (RFC 6121 §4.7).
class OwnPresenceIT {
    static List<Supplier<XmppServer>> servers() {
        return List.of(ProsodyServer::start, EjabberdServer::start);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void contactSeesWhatWasChosenAndWhetherSomebodyIsThere(Supplier<XmppServer> starting)
            throws Exception {
        try (var server = starting.get();
                var juliet = Person.signIn(server, "juliet");
                var romeo = Person.signIn(server, "romeo")) {
            juliet.befriend(romeo);
            seen(romeo, juliet, Availability.AVAILABLE, "");

            juliet.graph().presence().begin(); // as if there was a window
            juliet.graph().presence().away(true);
            seen(romeo, juliet, Availability.AWAY, "");

            var busy = new OwnStatus(Availability.DO_NOT_DISTURB, "writing to Verona", true);
            juliet.graph().presence().keep(busy);
            seen(romeo, juliet, Availability.DO_NOT_DISTURB, "writing to Verona");

            juliet.graph().presence().keep(OwnStatus.USUAL);
            juliet.graph().presence().away(false);
            seen(romeo, juliet, Availability.AVAILABLE, "");
        }
    }

    private static void seen(Person by, Person who, Availability availability, String line)
            throws InterruptedException {
        var wanted = new Presence(availability, Optional.of(line).filter(said -> !said.isEmpty()));
        by.await(() -> by.graph().contacts().presence(by.account(), who.address()).equals(wanted));
    }
}
