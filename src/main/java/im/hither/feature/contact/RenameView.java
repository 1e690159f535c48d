package im.hither.feature.contact;

import im.hither.domain.Contact;
import im.hither.text.Texts;
import im.hither.ui.LabelledField;
import im.hither.ui.WrappedText;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A card that gives a contact another name.
public final class RenameView extends VBox {
    public RenameView(Contact contact, ContactsViewModel model, Texts texts, Runnable close) {
        var heading = new WrappedText("subheading-words");
        heading.show(texts.text("contact.rename.title", contact.address()));
        var name = new TextField(contact.name().orElse(""));
        name.getStyleClass().add("rename-name");
        Runnable submit =
                () -> {
                    model.rename(contact, name.getText());
                    close.run();
                };
        name.setOnAction(_ -> submit.run());
        var cancel = new Button(texts.text("contact.cancel"));
        cancel.setOnAction(_ -> close.run());
        var save = new Button(texts.text("contact.rename.submit"));
        save.getStyleClass().add("accent");
        save.setOnAction(_ -> submit.run());
        var buttons = new HBox(cancel, save);
        buttons.getStyleClass().add("buttons");
        getStyleClass().add("form");
        getChildren()
                .addAll(heading, new LabelledField(texts.text("contact.add.name"), name), buttons);
    }
}
