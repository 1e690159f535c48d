package im.hither;

import im.hither.testing.EjabberdServer;
import im.hither.testing.ProsodyServer;
import im.hither.testing.XmppServer;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Two people have just become friends, in a session in which they were strangers before.
class NewFriendsDeviceIT {
    static List<Supplier<XmppServer>> servers() {
        return List.of(ProsodyServer::start, EjabberdServer::start);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aDeviceThatComesLaterIsSeenByTheOther(Supplier<XmppServer> starting) throws Exception {
        try (var server = starting.get();
                var romeo = Person.signIn(server, "romeo");
                var laptop = Person.signIn(server, "juliet")) {
            laptop.befriend(romeo);
            try (var phone = laptop.onAnotherDevice(server);
                    var tablet = romeo.onAnotherDevice(server)) {
                romeo.await(() -> devices(romeo, laptop) == 2);
                laptop.await(() -> devices(laptop, romeo) == 2);
                phone.await(() -> devices(phone, romeo) == 2);
                tablet.await(() -> devices(tablet, laptop) == 2);
            }
        }
    }

    private static int devices(Person person, Person of) {
        return person.graph().encryption().readiness(person.account(), of.address()).size();
    }
}
