package im.hither.feature.timeline;

import im.hither.domain.Content.Body;
import im.hither.domain.DeliveryState.Failed;
import im.hither.feature.styling.LinkEvent;
import im.hither.feature.styling.LinkWords;
import im.hither.feature.styling.Run;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import im.hither.ui.Copying;
import im.hither.ui.flow.AnchoredFlow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// What one can do with the message the keyboard stands at, or another one: by menu and by keys.
final class MessageMenuView {
    /// As the menu shows them; they are heard as letters, once they have been typed.
    static final KeyCombination ANSWER = new KeyCodeCombination(KeyCode.R);

    static final KeyCombination REACT = new KeyCodeCombination(KeyCode.E);

    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final String ANSWERS = "r";
    private static final String REACTS = "e";
    private static final int LINKS = 5;

    private final AnchoredFlow<TimelineRow> flow;
    private final PartSelectionView selection;
    private final LinkWords words;
    private final Texts texts;
    private final ShownTime times;
    private final MessageActions actions;
    private final CopiedText copied;
    private Optional<ContextMenu> shown = Optional.empty();

    private MessageMenuView(
            AnchoredFlow<TimelineRow> flow,
            PartSelectionView selection,
            Texts texts,
            ShownTime times,
            MessageActions actions) {
        this.flow = flow;
        this.selection = selection;
        this.texts = texts;
        this.words = new LinkWords(texts);
        this.times = times;
        this.actions = actions;
        copied = new CopiedText(times);
    }

    static MessageMenuView install(
            AnchoredFlow<TimelineRow> flow,
            PartSelectionView selection,
            Texts texts,
            ShownTime times,
            MessageActions actions) {
        var menu = new MessageMenuView(flow, selection, texts, times, actions);
        flow.addEventHandler(KeyEvent.KEY_PRESSED, menu::keyPressed);
        flow.addEventHandler(KeyEvent.KEY_TYPED, menu::keyTyped);
        flow.setOnContextMenuRequested(menu::requested);
        return menu;
    }

    private void keyPressed(KeyEvent event) {
        if (!COPY.match(event)) return;
        copy(selection.part().map(TextPart::selected).orElseGet(() -> copied.of(selected())));
        event.consume();
    }

    /// Heard when the letter has come: where the keyboard is then, it is not typed any more.
    private void keyTyped(KeyEvent event) {
        switch (event.getCharacter().toLowerCase(Locale.ROOT)) {
            case ANSWERS -> answerable().ifPresent(row -> actions.deeds().answer(row.message()));
            case REACTS -> answerable().ifPresent(actions::chooseReaction);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void requested(ContextMenuEvent event) {
        event.consume();
        var row = focused();
        if (row.isEmpty()) return;
        if (selected().size() > 1) {
            open(several(), event.getScreenX(), event.getScreenY());
            return;
        }
        var at = flow.nodeOf(row.get().id());
        if (event.isKeyboardTrigger() && at.isPresent()) {
            show(row.get(), at.get());
        } else {
            open(menu(row.get()), event.getScreenX(), event.getScreenY());
        }
    }

    /// Opens the menu of a message below a node.
    void show(TimelineRow.Message row, Node at) {
        var below = at.localToScreen(at.getLayoutBounds());
        open(menu(row), below.getMinX(), below.getMaxY());
    }

    private void open(ContextMenu menu, double x, double y) {
        shown = Optional.of(menu);
        menu.show(flow, x, y);
    }

    /// Takes a menu away: its messages are not shown any more.
    void hide() {
        shown.ifPresent(ContextMenu::hide);
        shown = Optional.empty();
    }

    private ContextMenu menu(TimelineRow.Message row) {
        var items = new ContextMenu();
        new MessageDeedsView(texts, times, actions).fill(items, row);
        part(row)
                .ifPresentOrElse(
                        words -> addPart(items, words),
                        () -> text(row).ifPresent(text -> addText(items, text)));
        addLinks(items, row.piece().text());
        var id = row.message().id();
        if (row.piece().cut()) add(items, "timeline.showAll", () -> actions.showWhole(id));
        if (row.message().content() instanceof Body) addStyling(items, row);
        if (row.message().delivery() instanceof Failed) {
            add(items, "timeline.retry", () -> actions.retry(id));
        }
        add(items, "timeline.delete", () -> actions.delete(id));
        return items;
    }

    private void addText(ContextMenu items, String text) {
        add(items, "timeline.copy", () -> copy(text));
        items.getItems().getLast().setAccelerator(COPY);
        add(items, "timeline.quote", () -> actions.deeds().quote(text));
        add(items, "timeline.forward", () -> actions.deeds().forward(text));
    }

    /// What can be done with the words that are selected, in the place of the whole text.
    private void addPart(ContextMenu items, String words) {
        add(items, "timeline.copyPart", () -> copy(words));
        items.getItems().getLast().setAccelerator(COPY);
        add(items, "timeline.quotePart", () -> actions.deeds().quote(words));
    }

    /// The menu of all messages that are selected.
    private ContextMenu several() {
        var items = new ContextMenu();
        var text = copied.of(selected());
        add(items, "timeline.copySelected", () -> copy(text));
        add(items, "timeline.forwardSelected", () -> actions.deeds().forward(text));
        return items;
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

    private List<TimelineRow.Message> selected() {
        return flow.selected().stream()
                .filter(TimelineRow.Message.class::isInstance)
                .map(TimelineRow.Message.class::cast)
                .toList();
    }

    private Optional<TimelineRow.Message> focused() {
        return flow.focused()
                .filter(TimelineRow.Message.class::isInstance)
                .map(TimelineRow.Message.class::cast);
    }

    private Optional<TimelineRow.Message> answerable() {
        return focused().filter(TimelineRow.Message::answerable);
    }

    private Optional<String> part(TimelineRow.Message row) {
        return selection.part().filter(part -> part.row().equals(row.id())).map(TextPart::selected);
    }

    private static Optional<String> text(TimelineRow.Message row) {
        return row.message().content() instanceof Body(var text)
                ? Optional.of(text)
                : Optional.empty();
    }

    private static void copy(String text) {
        if (text.isEmpty()) return;
        Copying.text(text);
    }
}
