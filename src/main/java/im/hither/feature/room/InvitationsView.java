package im.hither.feature.room;

import im.hither.text.Texts;
import im.hither.ui.WhileInScene;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Invitations into rooms: a card for one, a row that unfolds for several, nothing for none.
public final class InvitationsView extends VBox {
    private static final double CARDS = 300;

    private final InvitationsViewModel model;
    private final Texts texts;

    public InvitationsView(InvitationsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("invitations");
        managedProperty().bind(visibleProperty());
        WhileInScene.keep(this, this::follow);
    }

    private Subscription follow() {
        ListChangeListener<Invitation> changed = _ -> show();
        model.invitations().addListener(changed);
        return model.unfoldedProperty()
                .subscribe(_ -> show())
                .and(() -> model.invitations().removeListener(changed));
    }

    private void show() {
        var all = model.invitations();
        setVisible(!all.isEmpty());
        if (all.size() < 2) {
            getChildren().setAll(cards(all));
        } else if (model.unfoldedProperty().get()) {
            var scroll = new ScrollPane();
            var cards = new VBox();
            cards.getStyleClass().add("invitation-cards");
            cards.getChildren().setAll(cards(all));
            scroll.setContent(cards);
            scroll.setFitToWidth(true);
            scroll.setMaxHeight(CARDS);
            scroll.getStyleClass().addAll("invitation-scroll", "edge-to-edge");
            getChildren().setAll(group(all), scroll);
        } else {
            getChildren().setAll(group(all));
        }
    }

    private List<Node> cards(List<Invitation> some) {
        return some.stream().<Node>map(each -> new InvitationCard(each, model, texts)).toList();
    }

    /// One row for all of them, however many.
    private Node group(List<Invitation> all) {
        var shown = model.unfoldedProperty().get();
        var unfold = new Button(texts.count("room.invitations", all.size()));
        unfold.getStyleClass().addAll("invitation-group", "flat");
        var chevron =
                new FontIcon(shown ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT);
        chevron.getStyleClass().add("directional");
        unfold.setGraphic(chevron);
        unfold.setMaxWidth(Double.MAX_VALUE);
        unfold.setOnAction(_ -> model.unfoldedProperty().set(!shown));
        HBox.setHgrow(unfold, Priority.ALWAYS);
        var row = new HBox(unfold);
        row.getStyleClass().add("invitation-group-row");
        if (shown) {
            var none = new Button(texts.text("room.invitations.decline"));
            none.getStyleClass().addAll("invitation-decline-all", "small");
            none.setMinWidth(USE_PREF_SIZE);
            none.setOnAction(_ -> model.declineAll());
            row.getChildren().add(none);
        }
        return row;
    }
}
