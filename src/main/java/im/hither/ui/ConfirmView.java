package im.hither.ui;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A card that asks before something is lost. It closes the overlay it lies on.
public final class ConfirmView extends VBox {
    private final Button confirm;

    /// @param confirmed what happens when the user agrees
    public ConfirmView(
            String question, String explanation, String yes, String no, Runnable confirmed) {
        var heading = new WrappedText("subheading-words");
        heading.show(question);
        var explain = new WrappedText("plain-words");
        explain.show(explanation);
        var cancel = new Button(no);
        cancel.setOnAction(_ -> overlay().close());
        confirm = new Button(yes);
        confirm.getStyleClass().addAll("danger", "confirm");
        confirm.setOnAction(_ -> {
            overlay().close();
            confirmed.run();
        });
        var buttons = new HBox(cancel, confirm);
        buttons.getStyleClass().add("buttons");
        getStyleClass().add("form");
        getChildren().addAll(heading, explain, buttons);
    }

    private Overlay overlay() {
        for (var node = getParent(); node != null; node = node.getParent()) {
            if (node instanceof Overlay found) return found;
        }
        throw new IllegalStateException("a question lies on an overlay");
    }
}
