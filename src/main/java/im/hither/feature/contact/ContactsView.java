package im.hither.feature.contact;

import im.hither.domain.Contact;
import im.hither.text.Texts;
import im.hither.ui.IconButton;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// All contacts by name. Return or a click writes to one, the menu renames and removes.
public final class ContactsView extends VBox {
    private static final double ROW = 56;

    /// What leads elsewhere.
    ///
    /// @param chat opens the conversation with somebody
    /// @param add asks for a new contact
    /// @param rename asks for another name
    /// @param remove asks whether it is meant
    public record Ways(
            Consumer<Contact> chat,
            Runnable add,
            Consumer<Contact> rename,
            Consumer<Contact> remove) {}

    private final ContactsViewModel model;
    private final Texts texts;
    private final Ways ways;
    private final ListView<ContactRow> list = new ListView<>();

    public ContactsView(ContactsViewModel model, Texts texts, Ways ways) {
        this.model = model;
        this.texts = texts;
        this.ways = ways;
        list.getStyleClass().addAll("contact-list", "edge-to-edge");
        list.setAccessibleText(texts.text("contact.list"));
        list.setFixedCellSize(ROW);
        list.setItems(model.rows());
        list.setCellFactory(_ -> cell());
        list.setPlaceholder(placeholder());
        list.setContextMenu(menu());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getStyleClass().add("contacts-pane");
        getChildren().addAll(header(), list);
        setVgrow(list, Priority.ALWAYS);
    }

    public void focusList() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) list.getSelectionModel().selectFirst();
    }

    private HBox header() {
        var title = new Label(texts.text("contact.list"));
        title.getStyleClass().add("subheading");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var add = new IconButton(MaterialDesignA.ACCOUNT_PLUS_OUTLINE, texts.text("contact.add"));
        add.getStyleClass().add("contact-add");
        add.setOnAction(_ -> ways.add().run());
        var header = new HBox(title, add);
        header.getStyleClass().add("pane-header");
        return header;
    }

    private VBox placeholder() {
        var none = new Label(texts.text("contact.none"));
        none.getStyleClass().add("subheading");
        var hint = new Label(texts.text("contact.none.hint"));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        var placeholder = new VBox(none, hint);
        placeholder.getStyleClass().add("chat-list-empty");
        placeholder.visibleProperty().bind(model.loadedProperty());
        return placeholder;
    }

    private ContactCell cell() {
        var cell = new ContactCell(texts);
        cell.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && !cell.isEmpty()) {
                ways.chat().accept(cell.getItem().contact());
            }
        });
        return cell;
    }

    private ContextMenu menu() {
        var chat = item("contact.chat", ways.chat());
        var rename = item("contact.rename", ways.rename());
        var remove = item("contact.remove", ways.remove());
        var menu = new ContextMenu(chat, rename, remove);
        menu.setOnShowing(_ -> menu.getItems().forEach(i -> i.setDisable(selected().isEmpty())));
        return menu;
    }

    private MenuItem item(String key, Consumer<Contact> action) {
        var item = new MenuItem(texts.text(key));
        item.setOnAction(_ -> selected().ifPresent(action));
        return item;
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            selected().ifPresent(ways.chat());
            key.consume();
        } else if (key.getCode() == KeyCode.F2) {
            selected().ifPresent(ways.rename());
            key.consume();
        } else if (key.getCode() == KeyCode.DELETE) {
            selected().ifPresent(ways.remove());
            key.consume();
        }
    }

    private Optional<Contact> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .map(ContactRow::contact);
    }
}
