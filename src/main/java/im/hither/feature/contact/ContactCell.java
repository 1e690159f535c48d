package im.hither.feature.contact;

import im.hither.domain.Contact;
import im.hither.text.Texts;
import im.hither.ui.InitialsAvatar;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A contact's row: who, and how they show up.
final class ContactCell extends ListCell<ContactRow> {
    private static final double AVATAR = 36;

    private final Texts texts;
    private final PresenceWords presences;
    private final InitialsAvatar avatar = new InitialsAvatar(AVATAR);
    private final Label name = new Label();
    private final Label presence = new Label();
    private final HBox row;

    ContactCell(Texts texts) {
        this.texts = texts;
        this.presences = new PresenceWords(texts);
        name.getStyleClass().add("contact-name");
        presence.getStyleClass().addAll("muted", "contact-presence");
        var words = new VBox(name, presence);
        words.getStyleClass().add("contact-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(avatar, words);
        row.getStyleClass().add("contact-row");
        row.setMinWidth(0);
        row.setPrefWidth(0);
        getStyleClass().add("contact-cell");
    }

    @Override
    protected void updateItem(@Nullable ContactRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var contact = item.contact();
        avatar.show(contact.shownName(), contact.address().toString());
        avatar.presence(item.presence().availability());
        name.setText(contact.shownName());
        presence.setText(words(contact, item));
        setGraphic(row);
        setAccessibleText(texts.text("contact.said", name.getText(), presence.getText()));
    }

    private String words(Contact contact, ContactRow item) {
        if (contact.subscription().seen()) return presences.of(item.presence());
        return texts.text(contact.asked() ? "contact.presence.asked" : "contact.presence.hidden");
    }
}
