package im.hither.ui;

import im.hither.domain.Availability;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;

/// Somebody's initials on a disc of their colour, with a dot for their presence where it is known.
public final class InitialsAvatar extends StackPane {
    private static final double LETTERS = 0.4;

    private final Circle disc;
    private final Label letters = new Label();
    private final PresenceDot dot = new PresenceDot();

    /// @param size the diameter in pixels
    public InitialsAvatar(double size) {
        disc = new Circle(size / 2);
        disc.getStyleClass().add("avatar-disc");
        letters.getStyleClass().add("avatar-letters");
        letters.setStyle("-fx-font-size: " + Math.round(size * LETTERS) + "px;");
        dot.setVisible(false);
        setAlignment(dot, Pos.BOTTOM_RIGHT);
        getStyleClass().add("avatar");
        getChildren().addAll(disc, letters, dot);
        setMinSize(size, size);
        setMaxSize(size, size);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /// Shows the initials of `name` in the colour of `address`.
    public void show(String name, String address) {
        letters.setText(Initials.of(name));
        disc.setStyle("-fx-fill: " + NameColour.of(address).onLight() + ";");
        setAccessibleText(name);
    }

    /// Shows or changes the dot.
    public void presence(Availability availability) {
        dot.show(availability);
        dot.setVisible(true);
    }

    /// Takes the dot away.
    public void withoutPresence() {
        dot.setVisible(false);
    }
}
