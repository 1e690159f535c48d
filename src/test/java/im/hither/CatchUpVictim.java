package im.hither;

import java.nio.file.Path;
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
}
