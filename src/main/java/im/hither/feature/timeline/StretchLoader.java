package im.hither.feature.timeline;

import im.hither.concurrent.Asker;
import im.hither.domain.MessageId;
import im.hither.domain.Position;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Reads the stretch that is shown: asks for one page at a time, and a question that goes somewhere
/// else overtakes the one under way. FX thread.
final class StretchLoader {
    private static final System.Logger LOG = System.getLogger(StretchLoader.class.getName());
    private static final int LIMIT = 6 * Pages.SIZE; // what is further away is read again

    private final Stretch stretch;
    private final Pages pages;
    private final Asker asker;
    private final Runnable changed;
    private int current;
    private boolean busy;
    private boolean stale;
    private int missed;

    /// @param changed hears that a page was taken over
    StretchLoader(Stretch stretch, Pages pages, Asker asker, Runnable changed) {
        this.stretch = stretch;
        this.pages = pages;
        this.asker = asker;
        this.changed = changed;
    }

    /// Goes to where reading stopped, or to the end.
    void open(Consumer<Pages.Opening> opened) {
        stale = false;
        missed = 0;
        ask(
                pages::open,
                opening -> {
                    stretch.replace(opening.page());
                    opened.accept(opening);
                });
    }

    boolean reachesStart() {
        return stretch.reachesStart();
    }

    boolean reachesEnd() {
        return stretch.reachesEnd();
    }

    void older() {
        if (busy || stretch.reachesStart() || stretch.messages().isEmpty()) return;
        var first = stretch.messages().getFirst().position();
        ask(
                () -> pages.before(first),
                page -> {
                    stretch.prepend(page);
                    stretch.trimEnd(LIMIT);
                });
    }

    void newer() {
        if (busy || stretch.reachesEnd() || stretch.messages().isEmpty()) return;
        var last = stretch.messages().getLast().position();
        ask(
                () -> pages.after(last),
                page -> {
                    stretch.append(page);
                    stretch.trimStart(LIMIT);
                });
    }

    void oldest() {
        ask(pages::oldest, stretch::replace);
    }

    void newest() {
        ask(pages::newest, stretch::replace);
    }

    /// Goes to where reading stopped.
    void at(Position line, Runnable found) {
        ask(
                () -> pages.at(line),
                page -> {
                    stretch.replace(page);
                    found.run();
                });
    }

    /// Goes to this message; nothing happens when it is not there.
    void around(MessageId id, Runnable found) {
        ask(
                () -> pages.around(id),
                page -> {
                    page.ifPresentOrElse(stretch::replace, stretch::giveUp);
                    if (page.isPresent()) found.run();
                });
    }

    /// Whoever stays at the end needs no more of what came before than of any other place.
    void stayShort() {
        if (!busy) stretch.trimStart(LIMIT);
    }

    /// The archive put so many messages somewhere: the stretch has to be read again.
    void outdated(int messages) {
        stretch.openStart();
        missed += messages;
        stale = true;
    }

    /// Whether the stretch has to be read again and no page is under way.
    boolean isDue() {
        return stale && !busy;
    }

    /// Reads the stretch again from its first message on.
    void again(Consumer<Pages.Opening> opened) {
        int limit = Math.min(LIMIT, stretch.messages().size() + missed);
        var first = stretch.messages().getFirst();
        stale = false;
        missed = 0;
        ask(
                () -> pages.again(first, limit),
                opening -> {
                    stretch.replace(opening.page());
                    opened.accept(opening);
                });
    }

    private <T> void ask(Callable<T> question, Consumer<T> answer) {
        stretch.expect();
        busy = true;
        int asked = ++current;
        asker.ask(
                question,
                value -> {
                    if (asked != current) return;
                    busy = false;
                    answer.accept(value);
                    changed.run();
                },
                failure -> {
                    LOG.log(System.Logger.Level.WARNING, "a page could not be read", failure);
                    if (asked != current) return;
                    busy = false;
                    stretch.giveUp();
                });
    }

    /// Takes no answer any more.
    void close() {
        current++;
        busy = true;
    }
}
