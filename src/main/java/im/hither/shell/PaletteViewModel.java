package im.hither.shell;

import im.hither.feature.chatlist.ChatListRow;
import im.hither.feature.chatlist.ChatListViewModel;
import im.hither.shell.PaletteRow.Deed;
import im.hither.shell.PaletteRow.Talk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// Finds conversations, people and rooms by their names, and what the window can do.
final class PaletteViewModel {
    /// Before the deeds, so that these are seen without scrolling.
    private static final int TALKS = 6;

    private final ChatListViewModel finder;
    private final List<Deed> deeds;
    private final Consumer<ChatListRow> opener;
    private final ObservableList<PaletteRow> rows = FXCollections.observableArrayList();

    /// @param finder a list of its own, whose query is what is typed here
    PaletteViewModel(ChatListViewModel finder, List<Deed> deeds, Consumer<ChatListRow> opener) {
        this.finder = finder;
        this.deeds = List.copyOf(deeds);
        this.opener = opener;
        finder.rows().addListener((ListChangeListener<ChatListRow>) _ -> arrange());
        finder.queryProperty().subscribe(_ -> arrange());
        finder.load();
    }

    private void arrange() {
        var wanted = plain(finder.queryProperty().get());
        var found = new ArrayList<PaletteRow>();
        int talks = deeds.isEmpty() ? finder.rows().size() : TALKS;
        finder.rows().stream().limit(talks).map(Talk::new).forEach(found::add);
        deeds.stream().filter(deed -> plain(deed.name()).contains(wanted)).forEach(found::add);
        if (!rows.equals(found)) rows.setAll(found);
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /// Does what a row stands for.
    void choose(PaletteRow row) {
        switch (row) {
            case Talk(var talk) -> opener.accept(talk);
            case Deed deed -> deed.action().run();
        }
    }

    StringProperty queryProperty() {
        return finder.queryProperty();
    }

    ObservableList<PaletteRow> rows() {
        return rows;
    }
}
