package im.hither;

import im.hither.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jxmpp.jid.impl.JidCreate;

/// A process to be killed: opens a profile, signs in and fetches the history.
final class CatchUpVictim {
    private CatchUpVictim() {}

    /// Arguments: the profile's folder, the own address.
    public static void main(String[] arguments) throws Exception {
        var person = Person.open(Path.of(arguments[0]), JidCreate.bareFrom(arguments[1]));
        person.graph().start();
        System.out.println("started");
        new CountDownLatch(1).await();
    }

    /// Lets one live for so long over a profile that nobody has open, and kills it.
    static void live(Person person, Duration life) throws IOException, InterruptedException {
        var process =
                ChildJvm.start(
                        CatchUpVictim.class,
                        person.folder().toString(),
                        person.address().toString());
        if (!"started".equals(ChildJvm.firstLine(process))) {
            throw new IllegalStateException("the process to be killed did not start");
        }
        if (process.waitFor(life)) throw new IllegalStateException("it ended by itself");
        process.destroyForcibly().waitFor();
    }
}
