package im.hither;

import static java.nio.charset.StandardCharsets.UTF_8;

import im.hither.concurrent.Ticker;
import im.hither.domain.AccountEvent.ConnectionChanged;
import im.hither.domain.ConnectionState.Online;
import im.hither.domain.Event;
import im.hither.testing.ChildJvm;
import im.hither.testing.FaultProxy;
import im.hither.testing.ProsodyServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jxmpp.jid.impl.JidCreate;

/// How long somebody is away whose computer gets another address: this one starts itself anew in a
/// network of its own, where a cable with two ends leads to, and changes the address at that end.
/// For root on Linux alone.
public final class AddressChange {
    private static final int CHANGES = 5;
    private static final Duration SETTLED = Duration.ofSeconds(5);
    private static final String PASSWORD = "wherefore";

    private AddressChange() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            inside(arguments);
        } else if (Cable.canBeLaid()) {
            outside();
        } else {
            System.out.println("another address\tnot measured: needs root and ip\t\t");
        }
        System.exit(0); // Smack's threads do not end by themselves
    }

    private static void outside() throws Exception {
        try (var server = ProsodyServer.start();
                var cable = Cable.lay();
                var proxy = FaultProxy.before(server.directTlsPort(), cable.outerEnd())) {
            var address = server.register("juliet", PASSWORD);
            var person =
                    cable.startInside(
                            ChildJvm.command(
                                    List.of(),
                                    AddressChange.class,
                                    address.toString(),
                                    cable.outerEnd().getHostAddress(),
                                    Integer.toString(proxy.port()),
                                    server.authority().toString()));
            try (var said =
                    new BufferedReader(new InputStreamReader(person.getInputStream(), UTF_8))) {
                measure(cable, said);
            } finally {
                person.destroyForcibly().waitFor();
            }
        }
    }

    private static void measure(Cable cable, BufferedReader said) throws Exception {
        said.readLine(); // signed in
        var longest = 0.0;
        var resumed = 0;
        for (int change = 0; change < CHANGES; change++) {
            Thread.sleep(SETTLED.plusMillis(700L * change)); // not in step with who looks
            var begin = Ticker.system().nanos();
            cable.changeInnerAddress();
            var how = said.readLine();
            longest = Math.max(longest, (Ticker.system().nanos() - begin) / 1e9);
            if ("resumed".equals(how)) resumed++;
        }
        System.out.printf("another address: online again, the longest\t%.1f\t\ts%n", longest);
        System.out.printf(
                "another address: sessions that went on\t%d\tof %d\t%n", resumed, CHANGES);
    }

    /// Signs in, and tells of each time that it is online.
    private static void inside(String[] arguments) throws IOException, InterruptedException {
        var address = JidCreate.entityBareFromOrThrowUnchecked(arguments[0]);
        var person = Person.open(Files.createTempDirectory("juliet"), address);
        person.graph().events().follow(AddressChange::tell);
        person.graph().start();
        person.graph().listenToDesktop();
        person.graph()
                .accounts()
                .add(
                        address,
                        Person.settings(
                                arguments[1],
                                Integer.parseInt(arguments[2]),
                                Path.of(arguments[3])),
                        PASSWORD.toCharArray());
        Thread.currentThread().join(); // until it is ended
    }

    private static void tell(Event event) {
        if (event instanceof ConnectionChanged(_, _, Online(var details))) {
            System.out.println(details.resumed() ? "resumed" : "anew");
        }
    }
}
