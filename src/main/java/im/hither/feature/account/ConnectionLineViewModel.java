package im.hither.feature.account;

import im.hither.domain.AccountId;
import im.hither.domain.ConnectionState.Connecting;
import im.hither.domain.ConnectionState.Failed;
import im.hither.domain.ConnectionState.Offline;
import im.hither.domain.ConnectionState.Online;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import java.util.Comparator;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;

/// The line that says whether one is online: of several accounts, the one that needs attention
/// most.
public final class ConnectionLineViewModel {
    /// How urgent the line is, the calmest first.
    public enum Mood {
        GOOD,
        OFF,
        BUSY,
        WAITING,
        BAD
    }

    /// What stands in the line.
    ///
    /// @param account whom the remedy is for; empty where nothing is to be done
    public record Line(
            String text,
            String tip,
            Mood mood,
            Optional<AccountId> account,
            Optional<Remedy> remedy) {
        static final Line NONE = new Line("", "", Mood.GOOD, Optional.empty(), Optional.empty());
    }

    private final AccountBoard board;
    private final Accounts accounts;
    private final Texts texts;
    private final ConnectionWords words;
    private final ReadOnlyObjectWrapper<Line> line = new ReadOnlyObjectWrapper<>(Line.NONE);

    public ConnectionLineViewModel(
            AccountBoard board, Accounts accounts, Texts texts, ShownTime times) {
        this.board = board;
        this.accounts = accounts;
        this.texts = texts;
        this.words = new ConnectionWords(texts, times);
        board.statuses().addListener((ListChangeListener<AccountStatus>) _ -> update());
        update();
    }

    public ReadOnlyObjectProperty<Line> lineProperty() {
        return line.getReadOnlyProperty();
    }

    /// Does what needs no further question; password and details are asked for by a view.
    public void remedy() {
        var shown = line.get();
        if (shown.account().isEmpty() || shown.remedy().isEmpty()) return;
        var account = shown.account().get();
        switch (shown.remedy().get()) {
            case RETRY -> accounts.retry(account);
            case ENABLE -> accounts.enable(account);
            case PASSWORD, ALLOW_PLAIN, REPIN, DETAILS -> {}
        }
    }

    private void update() {
        line.set(
                board.statuses().stream()
                        .max(Comparator.comparing(ConnectionLineViewModel::mood))
                        .map(this::line)
                        .orElse(Line.NONE));
    }

    private Line line(AccountStatus status) {
        var alone = board.statuses().size() == 1;
        var brief = words.brief(status);
        var mood = mood(status);
        var text =
                alone || mood == Mood.GOOD
                        ? brief
                        : texts.text("account.line", status.account().address(), brief);
        return new Line(
                text,
                words.sentence(status.state()),
                mood,
                Optional.of(status.id()),
                Remedy.of(status.state()));
    }

    private static Mood mood(AccountStatus status) {
        return switch (status.state()) {
            case Online _ -> status.synced() ? Mood.GOOD : Mood.BUSY;
            case Offline _ -> Mood.OFF;
            case Connecting _ -> Mood.BUSY;
            case Failed(var problem, _, _) -> problem.passing() ? Mood.WAITING : Mood.BAD;
        };
    }
}
