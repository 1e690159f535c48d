package im.hither.feature.contact;

import im.hither.text.Texts;
import im.hither.ui.InitialsAvatar;
import im.hither.ui.WhileInScene;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// A card for each person who asks to become a contact; nothing where nobody does.
public final class RequestsView extends VBox {
    private static final double AVATAR = 32;

    private final RequestsViewModel model;
    private final Texts texts;

    public RequestsView(RequestsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("requests");
        managedProperty().bind(visibleProperty());
        WhileInScene.keep(this, this::follow);
    }

    private Subscription follow() {
        ListChangeListener<SubscriptionRequest> changed = _ -> show();
        model.requests().addListener(changed);
        show();
        return () -> model.requests().removeListener(changed);
    }

    private void show() {
        getChildren().setAll(model.requests().stream().map(this::card).toList());
        setVisible(!model.requests().isEmpty());
    }

    private Node card(SubscriptionRequest request) {
        var address = request.address().toString();
        var avatar = new InitialsAvatar(AVATAR);
        avatar.show(address, address);
        var who = new Label(address);
        who.getStyleClass().add("request-address");
        var wants = new Label(texts.text("contact.request"));
        wants.getStyleClass().addAll("muted", "small");
        var words = new VBox(who, wants);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var top = new HBox(avatar, words);
        top.getStyleClass().add("request-person");
        var card = new VBox(top, buttons(request, address));
        card.getStyleClass().addAll("request", "waiting-card");
        return card;
    }

    private HBox buttons(SubscriptionRequest request, String address) {
        var deny = new Button(texts.text("contact.request.deny"));
        deny.getStyleClass().addAll("request-deny", "small");
        deny.setAccessibleText(texts.text("contact.request.deny.whom", address));
        deny.setOnAction(_ -> model.deny(request));
        var accept = new Button(texts.text("contact.request.accept"));
        accept.getStyleClass().addAll("request-accept", "accent", "small");
        accept.setAccessibleText(texts.text("contact.request.accept.whom", address));
        accept.setOnAction(_ -> model.accept(request));
        var row = new HBox(deny, accept);
        row.getStyleClass().add("buttons");
        return row;
    }
}
