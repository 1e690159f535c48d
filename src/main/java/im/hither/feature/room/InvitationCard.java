package im.hither.feature.room;

import im.hither.text.OneLine;
import im.hither.text.Texts;
import im.hither.ui.InitialsAvatar;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Who asks us into which room, and the two answers.
final class InvitationCard extends VBox {
    private static final double AVATAR = 32;

    InvitationCard(Invitation invitation, InvitationsViewModel model, Texts texts) {
        var room = invitation.room().toString();
        var name = OneLine.of(name(invitation));
        var avatar = new InitialsAvatar(AVATAR);
        avatar.show(name, room);
        var title = new Label(name);
        title.getStyleClass().add("invitation-room");
        var address = new Label(room);
        address.getStyleClass().addAll("muted", "small");
        var words = new VBox(title, address);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var top = new HBox(avatar, words);
        top.getStyleClass().add("invitation-top");
        getStyleClass().addAll("invitation", "waiting-card");
        getChildren().addAll(top, who(invitation, texts));
        invitation.reason().ifPresent(reason -> getChildren().add(reason(reason)));
        getChildren().add(buttons(invitation, model, texts, name));
    }

    private static String name(Invitation invitation) {
        var first = invitation.room().getLocalpartOrNull();
        return first == null ? invitation.room().toString() : first.toString();
    }

    private static Label who(Invitation invitation, Texts texts) {
        var key =
                invitation.throughRoom()
                        ? "room.invitation.through"
                        : invitation.known() ? "room.invitation" : "room.invitation.stranger";
        var who = new Label(texts.text(key, invitation.inviter()));
        who.getStyleClass().add("invitation-who");
        who.setWrapText(true);
        return who;
    }

    private static Label reason(String given) {
        var reason = new Label("“" + OneLine.of(given) + "”");
        reason.getStyleClass().addAll("invitation-reason", "muted");
        reason.setWrapText(true);
        return reason;
    }

    private static HBox buttons(
            Invitation invitation, InvitationsViewModel model, Texts texts, String room) {
        var decline = new Button(texts.text("room.invitation.decline"));
        decline.getStyleClass().addAll("invitation-decline", "small");
        decline.setAccessibleText(texts.text("room.invitation.decline.which", room));
        decline.setOnAction(_ -> model.decline(invitation));
        var accept = new Button(texts.text("room.invitation.accept"));
        accept.getStyleClass().addAll("invitation-accept", "accent", "small");
        accept.setAccessibleText(texts.text("room.invitation.accept.which", room));
        accept.setOnAction(_ -> model.accept(invitation));
        var row = new HBox(decline, accept);
        row.getStyleClass().add("buttons");
        return row;
    }
}
