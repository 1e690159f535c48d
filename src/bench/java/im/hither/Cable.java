package im.hither;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A network of its own on this computer, and a cable to it: one end has an address here, the other
/// one there, which can change.
final class Cable implements AutoCloseable {
    private static final String NETWORK = "hither-bench";
    private static final String HERE = "hither-b0";
    private static final String THERE = "hither-b1";
    private static final String SUBNET = "10.203.77.";

    private int host = 2;

    private Cable() {}

    /// For root on Linux, where `ip` is installed.
    static boolean canBeLaid() {
        return System.getProperty("user.name").equals("root")
                && Files.isDirectory(Path.of("/proc/self/ns"))
                && List.of("/usr/sbin/ip", "/sbin/ip", "/usr/bin/ip").stream()
                        .map(Path::of)
                        .anyMatch(Files::isExecutable);
    }

    static Cable lay() throws IOException {
        var cable = new Cable();
        ip("netns", "add", NETWORK);
        ip("link", "add", HERE, "type", "veth", "peer", "name", THERE);
        ip("link", "set", THERE, "netns", NETWORK);
        ip("addr", "add", SUBNET + "1/24", "dev", HERE);
        ip("link", "set", HERE, "up");
        inside("ip", "addr", "add", cable.inner(), "dev", THERE);
        inside("ip", "link", "set", "lo", "up");
        inside("ip", "link", "set", THERE, "up");
        return cable;
    }

    InetAddress outerEnd() {
        return InetAddress.ofLiteral(SUBNET + "1");
    }

    /// As when a computer goes from one network to another: the old address is gone first.
    void changeInnerAddress() throws IOException {
        inside("ip", "addr", "del", inner(), "dev", THERE);
        host++;
        inside("ip", "addr", "add", inner(), "dev", THERE);
    }

    private String inner() {
        return SUBNET + host + "/24";
    }

    Process startInside(List<String> command) throws IOException {
        return new ProcessBuilder(within(command))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void inside(String... command) throws IOException {
        run(within(List.of(command)));
    }

    private static List<String> within(List<String> command) {
        var all = new ArrayList<>(List.of("ip", "netns", "exec", NETWORK));
        all.addAll(command);
        return all;
    }

    private static void ip(String... words) throws IOException {
        var command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(words));
        run(command);
    }

    private static void run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).inheritIO().start();
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException("this failed: " + String.join(" ", command));
        }
    }

    /// Takes the network away, and the cable with it.
    @Override
    public void close() throws IOException {
        ip("link", "del", HERE);
        ip("netns", "del", NETWORK);
    }
}
