package im.hither.feature.archive;

import im.hither.concurrent.Asker;
import im.hither.domain.AccountEvent;
import im.hither.domain.AccountEvent.AccountRemoved;
import im.hither.domain.AccountEvent.ConnectionChanged;
import im.hither.domain.AccountEvent.HistoryChanged;
import im.hither.domain.AccountId;
import im.hither.domain.HistoryProgress;
import im.hither.domain.HistoryProgress.Stage;
import im.hither.text.Texts;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The line that says that older history is being fetched, of one account that is online; nothing
/// when all of it is here. FX thread.
public final class HistoryLineViewModel {
    private static final System.Logger LOG = System.getLogger(HistoryLineViewModel.class.getName());

    /// What stands in the line.
    ///
    /// @param more what is said of it to who stays there with the pointer
    public record Line(AccountId account, String text, Optional<String> more, boolean paused) {}

    private final History history;
    private final Asker asker;
    private final Texts texts;
    private final ZoneId zone;
    private final Predicate<AccountId> online;
    private final Map<AccountId, HistoryProgress> accounts = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Line>> line =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param online whether anything can be fetched for an account now
    public HistoryLineViewModel(
            History history, Asker asker, Texts texts, ZoneId zone, Predicate<AccountId> online) {
        this.history = history;
        this.asker = asker;
        this.texts = texts;
        this.zone = zone;
        this.online = online;
    }

    public ReadOnlyObjectProperty<Optional<Line>> lineProperty() {
        return line.getReadOnlyProperty();
    }

    /// These accounts are there.
    public void load(List<AccountId> all) {
        for (var account : all) {
            asker.ask(
                    () -> history.progress(account),
                    found -> put(account, found),
                    failure ->
                            LOG.log(
                                    System.Logger.Level.WARNING,
                                    "the history's progress could not be read",
                                    failure));
        }
    }

    public void apply(AccountEvent event) {
        switch (event) {
            case HistoryChanged(var account, _, var progress) -> put(account, progress);
            case AccountRemoved(var account, _) -> {
                accounts.remove(account);
                update();
            }
            case ConnectionChanged _ -> update();
            default -> {}
        }
    }

    /// Stops fetching, or goes on.
    public void pause(boolean paused) {
        line.get().ifPresent(shown -> history.pause(shown.account(), paused));
    }

    private void put(AccountId account, HistoryProgress progress) {
        accounts.put(account, progress);
        update();
    }

    private void update() {
        line.set(
                accounts.entrySet().stream()
                        .filter(each -> online.test(each.getKey()))
                        .filter(each -> isUnfinished(each.getValue().stage()))
                        .findFirst()
                        .map(each -> line(each.getKey(), each.getValue())));
    }

    private static boolean isUnfinished(Stage stage) {
        return stage == Stage.FETCHING || stage == Stage.PAUSED;
    }

    private Line line(AccountId account, HistoryProgress progress) {
        boolean paused = progress.stage() == Stage.PAUSED;
        var count = NumberFormat.getIntegerInstance(texts.locale()).format(progress.entries());
        var text = texts.text(paused ? "archive.paused" : "archive.fetching", count);
        var part = progress.span().map(span -> texts.text("archive.part", text, span.percent()));
        return new Line(account, part.orElse(text), progress.span().map(this::reach), paused);
    }

    private String reach(HistoryProgress.Span span) {
        return texts.text("archive.reach", day(span.held()), day(span.begins()));
    }

    private String day(Instant moment) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(texts.locale())
                .format(moment.atZone(zone));
    }
}
