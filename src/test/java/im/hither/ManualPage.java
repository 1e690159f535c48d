package im.hither;

import im.hither.cli.Manual;
import im.hither.session.wire.SmackSetup;
import java.io.IOException;
import java.nio.file.Path;

/// Writes what packages carry about the command line.
public final class ManualPage {
    private ManualPage() {}

    /// The first argument is the version, the second the folder that becomes `/usr/share`.
    public static void main(String[] arguments) throws IOException {
        SmackSetup.apply();
        Manual.write(new HitherProgram(), arguments[0], Path.of(arguments[1]));
    }
}
