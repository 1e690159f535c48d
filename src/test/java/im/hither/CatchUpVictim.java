package im.hither;

import java.io.BufferedReader;
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
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:-UsePerfData", // its file outlives a process that is killed
                                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                CatchUpVictim.class.getName(),
                                person.folder().toString(),
                                person.address().toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader said = process.inputReader()) {
            if (!"started".equals(said.readLine())) {
                throw new IllegalStateException("the process to be killed did not start");
            }
        }
        if (process.waitFor(life)) throw new IllegalStateException("it ended by itself");
        process.destroyForcibly().waitFor();
    }
}
