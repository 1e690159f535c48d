package im.hither.feature.account;

import im.hither.domain.AccountId;
import im.hither.feature.account.ConnectionLineViewModel.Line;
import im.hither.feature.account.ConnectionLineViewModel.Mood;
import im.hither.text.Texts;
import im.hither.ui.WhileInScene;
import im.hither.ui.WrappedText;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// One calm line: online, connecting, or why not, with the one thing that can be done about it.
public final class ConnectionLineView extends HBox {
    private static final double TIP_WIDTH = 320;

    /// What a card has to ask for before something can be done.
    public record Cards(Consumer<AccountId> password, Consumer<AccountId> details) {}

    private final ConnectionLineViewModel model;
    private final Texts texts;
    private final Cards cards;
    private final Region dot = new Region();
    private final Label text = new Label();
    private final Tooltip tip = new Tooltip();
    private final WrappedText sentence = new WrappedText("tip-words");
    private final Button remedy = new Button();

    public ConnectionLineView(ConnectionLineViewModel model, Texts texts, Cards cards) {
        this.model = model;
        this.texts = texts;
        this.cards = cards;
        dot.getStyleClass().add("connection-dot");
        text.getStyleClass().add("connection-text");
        text.setMaxWidth(Double.MAX_VALUE);
        text.setTooltip(tip);
        tip.setGraphic(sentence);
        sentence.setPrefWidth(TIP_WIDTH);
        setHgrow(text, Priority.ALWAYS);
        remedy.getStyleClass().addAll("connection-remedy", "small");
        remedy.setMinWidth(USE_PREF_SIZE);
        remedy.setOnAction(_ -> act());
        remedy.managedProperty().bind(remedy.visibleProperty());
        getStyleClass().add("connection-line");
        getChildren().addAll(dot, text, remedy);
        WhileInScene.keep(this, () -> model.lineProperty().subscribe(this::show));
    }

    private void show(Line line) {
        text.setText(line.text());
        text.setAccessibleHelp(line.tip());
        sentence.show(line.tip());
        remedy.setVisible(line.remedy().isPresent());
        line.remedy().ifPresent(each -> remedy.setText(label(each)));
        for (var mood : Mood.values()) {
            var look = PseudoClass.getPseudoClass(mood.name().toLowerCase(Locale.ROOT));
            pseudoClassStateChanged(look, mood == line.mood());
        }
    }

    private void act() {
        var line = model.lineProperty().get();
        if (line.account().isEmpty() || line.remedy().isEmpty()) return;
        var account = line.account().get();
        switch (line.remedy().get()) {
            case PASSWORD -> cards.password().accept(account);
            case ALLOW_PLAIN, REPIN, DETAILS -> cards.details().accept(account);
            case RETRY, ENABLE -> model.remedy();
        }
    }

    private String label(Remedy remedy) {
        return switch (remedy) {
            case RETRY -> texts.text("account.remedy.retry");
            case PASSWORD -> texts.text("account.remedy.password");
            case ALLOW_PLAIN -> texts.text("account.remedy.allowPlain");
            case REPIN, DETAILS -> texts.text("account.remedy.details");
            case ENABLE -> texts.text("account.remedy.enable");
        };
    }
}
