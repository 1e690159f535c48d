package im.hither.feature.timeline;

import im.hither.domain.Content.Body;
import im.hither.domain.DeliveryState.Failed;
import im.hither.feature.styling.LinkEvent;
import im.hither.feature.styling.LinkWords;
import im.hither.feature.styling.Run;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import im.hither.ui.flow.AnchoredFlow;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// What one can do with the message the keyboard stands at: by menu, and copying by Ctrl+C.
final class MessageMenuView {
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private static final int LINKS = 5;

    private final AnchoredFlow<TimelineRow> flow;
    private final LinkWords words;
    private final Texts texts;
    private final ShownTime times;
    private final MessageActions actions;

    private MessageMenuView(
            AnchoredFlow<TimelineRow> flow, Texts texts, ShownTime times, MessageActions actions) {
        this.flow = flow;
        this.texts = texts;
        this.words = new LinkWords(texts);
        this.times = times;
        this.actions = actions;
    }

    static void install(
            AnchoredFlow<TimelineRow> flow, Texts texts, ShownTime times, MessageActions actions) {
        var menu = new MessageMenuView(flow, texts, times, actions);
        flow.addEventHandler(KeyEvent.KEY_PRESSED, menu::keyPressed);
        flow.setOnContextMenuRequested(menu::requested);
    }

    private void keyPressed(KeyEvent event) {
        if (!COPY.match(event)) return;
        text().ifPresent(MessageMenuView::copy);
        event.consume();
    }

    private void requested(ContextMenuEvent event) {
        var items = new ContextMenu();
        focused().ifPresent(row -> new MessageDeedsView(texts, times, actions).fill(items, row));
        text().ifPresent(text -> add(items, "timeline.copy", () -> copy(text)));
        focused().ifPresent(row -> addLinks(items, row.piece().text()));
        focused()
                .filter(row -> row.piece().cut())
                .map(row -> row.message().id())
                .ifPresent(id -> add(items, "timeline.showAll", () -> actions.showWhole(id)));
        focused()
                .filter(row -> row.message().content() instanceof Body)
                .ifPresent(row -> addStyling(items, row));
        focused()
                .map(TimelineRow.Message::message)
                .filter(message -> message.delivery() instanceof Failed)
                .ifPresent(
                        failed -> add(items, "timeline.retry", () -> actions.retry(failed.id())));
        focused()
                .map(row -> row.message().id())
                .ifPresent(id -> add(items, "timeline.delete", () -> actions.delete(id)));
        if (!items.getItems().isEmpty()) items.show(flow, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    /// The way to a link by the keyboard.
    private void addLinks(ContextMenu menu, String text) {
        Run.links(text).stream()
                .limit(LINKS)
                .forEach(link -> {
                    var item = new MenuItem(words.of(link));
                    item.setMnemonicParsing(false);
                    item.setOnAction(_ -> flow.fireEvent(new LinkEvent(link)));
                    menu.getItems().add(item);
                });
    }

    private void addStyling(ContextMenu menu, TimelineRow.Message row) {
        boolean styled = row.piece().styled();
        add(
                menu,
                styled ? "timeline.asSent" : "timeline.styled",
                () -> actions.showAsSent(row.message().id(), styled));
    }

    private void add(ContextMenu menu, String key, Runnable action) {
        var item = new MenuItem(texts.text(key));
        item.setOnAction(_ -> action.run());
        menu.getItems().add(item);
    }

    private Optional<TimelineRow.Message> focused() {
        return flow.focused()
                .filter(TimelineRow.Message.class::isInstance)
                .map(TimelineRow.Message.class::cast);
    }

    private Optional<String> text() {
        return focused()
                .map(row -> row.message().content())
                .filter(Body.class::isInstance)
                .map(content -> ((Body) content).text());
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
