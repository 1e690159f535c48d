package im.hither.shell;

import im.hither.concurrent.Asker;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// What somebody who mends a fault wants to know, gathered when it is asked for. FX thread.
final class ReportViewModel {
    private final Callable<String> report;
    private final Asker asker;

    /// @param report gathers it; waits for the disk
    ReportViewModel(Callable<String> report, Asker asker) {
        this.report = report;
        this.asker = asker;
    }

    void gather(Consumer<String> then) {
        asker.ask(report, then);
    }
}
