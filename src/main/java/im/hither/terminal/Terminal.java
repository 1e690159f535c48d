package im.hither.terminal;

import java.io.IOException;
import java.util.Locale;

/// The other end of a command: standard output, error and input, and the files, of the process that
/// the person started. That may be this process or one at the other end of the control socket.
public interface Terminal {
    /// A line on standard output, without its end.
    void print(String line);

    /// A line on standard error, without its end.
    void complain(String line);

    /// Standard input to its end, as UTF-8.
    ///
    /// @throws IOException when it cannot be read, is no UTF-8 or has more than `limit` bytes
    String input(int limit) throws IOException;

    /// The first line of standard input; typed unseen after the question where that is a keyboard.
    ///
    /// @throws IOException when it cannot be read or ends before the first line
    char[] secret(String question) throws IOException;

    /// A file's text, as UTF-8; a relative path is meant from the folder of that process.
    ///
    /// @throws IOException when it cannot be read, is no UTF-8 or has more than `limit` bytes; the
    ///   message is the reason in words
    String file(String path, int limit) throws IOException;

    /// The language of the person.
    Locale locale();
}
