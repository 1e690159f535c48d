package im.hither.feature.contact;

import im.hither.text.Texts;
import im.hither.ui.AccountChoice;
import im.hither.ui.LabelledField;
import im.hither.ui.WhileInScene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A card that adds somebody to the contacts.
public final class AddContactView extends VBox {
    private final AddContactViewModel model;
    private final Texts texts;

    public AddContactView(AddContactViewModel model, Texts texts, Runnable close) {
        this.model = model;
        this.texts = texts;
        var heading = new Label(texts.text("contact.add.title"));
        heading.getStyleClass().add("subheading");
        var explain = new Label(texts.text("contact.add.explain"));
        explain.getStyleClass().add("muted");
        explain.setWrapText(true);
        getStyleClass().addAll("add-contact", "form");
        getChildren().addAll(heading, explain, address(), name());
        if (model.accounts().size() > 1) getChildren().add(account());
        getChildren().add(buttons(close));
        WhileInScene.keep(
                this,
                () ->
                        model.doneProperty()
                                .subscribe(done -> {
                                    if (done) close.run();
                                }));
    }

    private LabelledField address() {
        var address = new TextField();
        address.getStyleClass().add("add-contact-address");
        address.setPromptText(texts.text("contact.add.address.prompt"));
        address.textProperty().bindBidirectional(model.addressProperty());
        address.setOnAction(_ -> model.add());
        var field = new LabelledField(texts.text("contact.add.address"), address);
        field.errorProperty().bind(model.addressErrorProperty());
        return field;
    }

    private LabelledField name() {
        var name = new TextField();
        name.getStyleClass().add("add-contact-name");
        name.setPromptText(texts.text("contact.add.name.prompt"));
        name.textProperty().bindBidirectional(model.nameProperty());
        name.setOnAction(_ -> model.add());
        return new LabelledField(texts.text("contact.add.name"), name);
    }

    private LabelledField account() {
        var accounts = new AccountChoice(model.accounts(), model.asProperty()::set);
        return new LabelledField(texts.text("contact.add.account"), accounts);
    }

    private HBox buttons(Runnable close) {
        var cancel = new Button(texts.text("contact.cancel"));
        cancel.setOnAction(_ -> close.run());
        var add = new Button(texts.text("contact.add.submit"));
        add.getStyleClass().addAll("add-contact-submit", "accent");
        add.setOnAction(_ -> model.add());
        var row = new HBox(cancel, add);
        row.getStyleClass().add("buttons");
        return row;
    }
}
