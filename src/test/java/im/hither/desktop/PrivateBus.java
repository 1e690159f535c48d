package im.hither.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;

/// A message bus of the test's own: dbus-daemon as a system bus that lets everybody do everything.
final class PrivateBus implements AutoCloseable {
    private final Process daemon;
    private final String address;

    private PrivateBus(Process daemon, String address) {
        this.daemon = daemon;
        this.address = address;
    }

    static PrivateBus start(Path folder) throws IOException {
        var configuration = folder.resolve("bus.conf");
        Files.writeString(
                configuration,
                """
                <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
                  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
                <busconfig>
                  <listen>unix:path=%s</listen>
                  <auth>EXTERNAL</auth>
                  <policy context="default">
                    <allow send_destination="*" eavesdrop="true"/>
                    <allow eavesdrop="true"/>
                    <allow own="*"/>
                  </policy>
                </busconfig>
                """
                        .formatted(folder.resolve("bus")));
        var daemon =
                new ProcessBuilder(
                                "dbus-daemon",
                                "--config-file=" + configuration,
                                "--nofork",
                                "--nopidfile",
                                "--print-address")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var out = new BufferedReader(new InputStreamReader(daemon.getInputStream(), UTF_8));
        var address = out.readLine(); // printed when it listens
        if (address == null) throw new IOException("dbus-daemon ended at once");
        return new PrivateBus(daemon, address);
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        daemon.destroy();
        daemon.onExit().join();
    }
}
