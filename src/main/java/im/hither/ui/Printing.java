package im.hither.ui;

import im.hither.concurrent.Asker;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.print.PrinterJob;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/// Puts a page on paper; behind an interface because a test has no printer.
public interface Printing {
    enum Result {
        PRINTED,
        /// The user thought better of it.
        CANCELLED,
        NO_PRINTER,
        FAILED
    }

    /// Asks where and how, and prints a page that lies in no window.
    void print(Window owner, Region page, Consumer<Result> then);

    /// @param asker looks for printers, which may take a while
    static Printing ofSystem(Asker asker) {
        return new OfSystem(asker);
    }

    /// The system's own printers and dialog. FX thread.
    final class OfSystem implements Printing {
        private final Asker asker;

        private OfSystem(Asker asker) {
            this.asker = asker;
        }

        @Override
        public void print(Window owner, Region page, Consumer<Result> then) {
            asker.ask(
                    () -> Optional.ofNullable(PrinterJob.createPrinterJob()),
                    job ->
                            job.ifPresentOrElse(
                                    found -> print(found, owner, page, then),
                                    () -> then.accept(Result.NO_PRINTER)),
                    _ -> then.accept(Result.NO_PRINTER));
        }

        private void print(PrinterJob job, Window owner, Region page, Consumer<Result> then) {
            if (!job.showPrintDialog(owner)) {
                job.cancelJob();
                then.accept(Result.CANCELLED);
                return;
            }
            var paper = job.getJobSettings().getPageLayout();
            page.resize(paper.getPrintableWidth(), paper.getPrintableHeight());
            page.layout();
            asker.ask(
                    () -> job.printPage(paper, page) && job.endJob(),
                    done -> then.accept(done ? Result.PRINTED : Result.FAILED),
                    _ -> then.accept(Result.FAILED));
        }
    }
}
