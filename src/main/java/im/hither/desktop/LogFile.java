package im.hither.desktop;

import im.hither.storage.PrivateFiles;
import java.io.IOException;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Where the program writes down what nobody has to read while all is well: files in the profile,
/// never the terminal.
public final class LogFile {
    private static final int BYTES = 1 << 20;
    private static final int FILES = 3;

    private LogFile() {}

    /// Writes nothing anywhere: in a process that has no profile, or none yet.
    public static void none() {
        for (var handler : root().getHandlers()) remove(handler);
    }

    /// Writes into the profile from now on, a megabyte a file and three files at most; the caller
    /// owns it. Where that is not possible, nothing is written.
    public static void in(Profile profile) {
        none();
        try {
            PrivateFiles.createFolder(profile.logs());
            var folder = profile.logs().toString().replace("%", "%%");
            var file = new FileHandler(folder + "/hither.%g.log", BYTES, FILES, true);
            file.setFormatter(new SimpleFormatter());
            file.setErrorManager(new Silence());
            file.setEncoding("UTF-8");
            root().addHandler(file);
        } catch (IOException unwritable) {
            // the profile itself says so when it is opened
        }
    }

    private static void remove(Handler handler) {
        root().removeHandler(handler);
        handler.close();
    }

    private static Logger root() {
        return Logger.getLogger("");
    }

    /// A log that cannot be written, on a full disk for example, is no reason to write on the
    /// terminal instead.
    private static final class Silence extends ErrorManager {
        @Override
        public void error(String message, Exception failure, int code) {
            // the profile's own trouble is told where it is met
        }
    }
}
