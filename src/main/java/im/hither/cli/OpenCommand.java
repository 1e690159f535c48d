package im.hither.cli;

import im.hither.text.Addresses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `open`: hands a link to the window, as `hither -- LINK` does. It does nothing that the link asks
/// for; the window shows whom it leads to.
@Command(name = "open")
final class OpenCommand implements Runnable {
    /// More than any address with what may follow it.
    private static final int LONGEST = 8192;

    @Parameters(paramLabel = "LINK")
    private String link = "";

    String link() {
        return link;
    }

    /// Whether somebody can be found by it.
    static boolean isLink(String word) {
        return word.length() <= LONGEST && Addresses.ofLink(word).isPresent();
    }

    @Override
    public void run() {
        throw new IllegalStateException("the window opens links, not a command");
    }
}
