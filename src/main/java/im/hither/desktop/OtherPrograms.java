package im.hither.desktop;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Locale;

/// Opens what other programs are for: pages of the web, addresses of mail, numbers and places.
public final class OtherPrograms {
    private static final System.Logger LOG = System.getLogger(OtherPrograms.class.getName());

    private OtherPrograms() {}

    /// Hands an address with its scheme to the program that the system has for it; starts a
    /// process, so not on the FX thread.
    public static void open(String uri) {
        var command = command(System.getProperty("os.name", ""), uri);
        try {
            new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException failure) {
            LOG.log(System.Logger.Level.WARNING, "no program to open a link with", failure);
        }
    }

    /// One argument each, and no shell that could find something to run in the address.
    static List<String> command(String system, String uri) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) return List.of("rundll32", "url.dll,FileProtocolHandler", uri);
        return List.of(name.contains("mac") ? "open" : "xdg-open", uri);
    }
}
