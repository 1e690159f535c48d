package im.hither.feature.account;

import atlantafx.base.controls.ToggleSwitch;
import im.hither.domain.AccountId;
import im.hither.feature.account.AccountViewModel.Shown;
import im.hither.text.Texts;
import im.hither.ui.ConfirmView;
import im.hither.ui.Copying;
import im.hither.ui.IconButton;
import im.hither.ui.InitialsAvatar;
import im.hither.ui.Notice;
import im.hither.ui.WhileInScene;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// A card about one account: what its connection is doing, how it is secured, what can be done.
public final class AccountView extends VBox {
    private static final double AVATAR = 48;

    /// What is asked for on further cards.
    public record Cards(
            Consumer<AccountId> password,
            Consumer<AccountStatus> settings,
            Runnable add,
            Consumer<ConfirmView> confirm,
            Runnable close) {}

    private final AccountViewModel model;
    private final Texts texts;
    private final Cards cards;
    private final InitialsAvatar avatar = new InitialsAvatar(AVATAR);
    private final Label address = new Label();
    private final Label sentence = new Label();
    private final Notice problem = new Notice();
    private final GridPane facts = new GridPane();
    private final ScrollPane details = new ScrollPane();
    private final Button copy = new Button();
    private final ToggleSwitch enabled = new ToggleSwitch();
    private final Button remedy = new Button();
    private String copied = "";

    public AccountView(AccountViewModel model, Texts texts, Cards cards) {
        this.model = model;
        this.texts = texts;
        this.cards = cards;
        facts.getStyleClass().add("account-facts");
        details.setContent(facts);
        details.setFitToWidth(true);
        details.getStyleClass().addAll("edge-to-edge", "account-details");
        details.managedProperty().bind(details.visibleProperty());
        copy.setText(texts.text("account.fact.copy"));
        copy.getStyleClass().addAll("flat", "account-copy");
        copy.managedProperty().bind(copy.visibleProperty());
        copy.setOnAction(_ -> copy());
        problem.getStyleClass().add("account-problem");
        enabled.setText(texts.text("account.details.enabled"));
        enabled.getStyleClass().add("account-enabled");
        getStyleClass().addAll("account", "form");
        getChildren().addAll(header(), problem, remedies(), details, copy, enabled, actions());
        WhileInScene.keep(
                this,
                () ->
                        model.shownProperty()
                                .subscribe(this::show)
                                .and(enabled.selectedProperty().subscribe(this::switched))
                                .and(model::close));
    }

    private HBox header() {
        address.getStyleClass().add("subheading");
        sentence.getStyleClass().addAll("muted", "account-sentence");
        sentence.setWrapText(true);
        var words = new VBox(address, sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        var close = new IconButton(MaterialDesignC.CLOSE, texts.text("account.close"));
        close.setOnAction(_ -> cards.close().run());
        var header = new HBox(avatar, words, close);
        header.getStyleClass().add("card-header");
        return header;
    }

    private void copy() {
        Copying.text(copied);
    }

    private HBox remedies() {
        remedy.getStyleClass().add("account-remedy");
        remedy.setOnAction(
                _ -> model.shownProperty().get().flatMap(Shown::remedy).ifPresent(this::act));
        var row = new HBox(remedy);
        row.getStyleClass().add("buttons");
        row.visibleProperty().bind(remedy.visibleProperty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private void act(Remedy chosen) {
        switch (chosen) {
            case PASSWORD -> cards.password().accept(model.account());
            case ALLOW_PLAIN -> model.allowPlain();
            case REPIN -> cards.confirm().accept(repinning());
            case RETRY, DETAILS -> model.retry();
            case ENABLE -> model.enable(true);
        }
    }

    private String label(Remedy offered) {
        return switch (offered) {
            case PASSWORD -> texts.text("account.remedy.password");
            case ALLOW_PLAIN -> texts.text("account.signIn.consent");
            case REPIN -> texts.text("account.remedy.repin");
            case RETRY, DETAILS -> texts.text("account.remedy.retry");
            case ENABLE -> texts.text("account.remedy.enable");
        };
    }

    private VBox actions() {
        var password = action("account.details.password");
        password.setOnAction(_ -> cards.password().accept(model.account()));
        var settings = action("account.details.settings");
        settings.getStyleClass().add("account-change-server");
        settings.setOnAction(_ -> model.status().ifPresent(cards.settings()));
        var add = action("account.details.add");
        add.setOnAction(_ -> cards.add().run());
        var remove = action("account.details.remove");
        remove.getStyleClass().addAll("danger", "account-remove");
        remove.setOnAction(_ -> cards.confirm().accept(removal()));
        var actions = new VBox(password, settings, add, remove);
        actions.getStyleClass().add("card-actions");
        return actions;
    }

    private Button action(String key) {
        var button = new Button(texts.text(key));
        button.getStyleClass().add("flat");
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private ConfirmView removal() {
        return new ConfirmView(
                texts.text("account.remove.title", address.getText()),
                texts.text("account.remove.explain"),
                texts.text("account.remove.confirm"),
                texts.text("account.cancel"),
                model::remove);
    }

    private ConfirmView repinning() {
        return new ConfirmView(
                texts.text("account.repin.title", address.getText()),
                texts.text("account.repin.explain"),
                texts.text("account.repin.confirm"),
                texts.text("account.cancel"),
                model::repin);
    }

    private void show(Optional<Shown> shown) {
        if (shown.isEmpty()) cards.close().run();
        shown.ifPresent(this::show);
    }

    private void show(Shown shown) {
        avatar.show(shown.address(), shown.address());
        address.setText(shown.address());
        sentence.setText(shown.failed() ? "" : shown.sentence());
        problem.textProperty().set(shown.failed() ? shown.sentence() : "");
        enabled.setSelected(shown.enabled());
        remedy.setVisible(shown.remedy().isPresent());
        shown.remedy().ifPresent(offered -> remedy.setText(label(offered)));
        remedy.getStyleClass().removeAll("accent", "danger");
        remedy.getStyleClass()
                .add(shown.remedy().filter(Remedy::isRisky).isPresent() ? "danger" : "accent");
        facts.getChildren().clear();
        for (var fact : shown.facts()) {
            var name = new Label(fact.name());
            name.getStyleClass().addAll("muted", "fact-name");
            var value = new Label(fact.value());
            value.setWrapText(true);
            value.setMinHeight(Region.USE_PREF_SIZE);
            name.setMinWidth(Region.USE_PREF_SIZE);
            GridPane.setValignment(name, VPos.TOP);
            name.setLabelFor(value);
            facts.addRow(facts.getRowCount(), name, value);
        }
        details.setVisible(!shown.facts().isEmpty());
        copy.setVisible(!shown.facts().isEmpty());
        copied = ConnectionFacts.copied(shown.facts());
    }

    private void switched(boolean on) {
        model.shownProperty()
                .get()
                .filter(shown -> shown.enabled() != on)
                .ifPresent(_ -> model.enable(on));
    }
}
