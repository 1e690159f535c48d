package im.hither.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Cards that lie over the window instead of windows of their own: closed by Escape, by a click
/// beside them or by themselves; the keyboard stays inside and comes back to where it was.
public final class Overlay extends StackPane {
    private final Region content;
    private final Deque<ScrolledCard> cards = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private Optional<Node> before = Optional.empty();

    /// Lies over `content`.
    public Overlay(Region content) {
        this.content = content;
        getStyleClass().add("overlay");
        getChildren().add(content);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        WhileInScene.keep(this, this::watchFocus);
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Shows a card over the window, and over the card that is already there.
    public void show(Region card) {
        if (cards.isEmpty()) {
            before = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
        }
        var scrim = new ScrolledCard(card);
        scrim.getStyleClass().add("overlay-scrim");
        scrim.setOnPressedBeside(this::close);
        card.getStyleClass().add("overlay-card");
        cards.push(scrim);
        getChildren().add(scrim);
        content.setMouseTransparent(true);
        open.set(true);
        applyCss(); // only then is the card part of the scene and can have the keyboard
        focusFirst(card);
    }

    /// Closes the uppermost card; nothing when there is none.
    public void close() {
        if (cards.isEmpty()) return;
        getChildren().remove(cards.pop());
        if (!cards.isEmpty()) {
            focusFirst(cards.element().card());
            return;
        }
        content.setMouseTransparent(false);
        open.set(false);
        before.ifPresent(Node::requestFocus);
        before = Optional.empty();
    }

    /// Closes all cards.
    public void closeAll() {
        while (!cards.isEmpty()) close();
    }

    private void keyPressed(KeyEvent key) {
        if (cards.isEmpty() || key.getCode() != KeyCode.ESCAPE) return;
        close();
        key.consume();
    }

    private Subscription watchFocus() {
        return getScene().focusOwnerProperty().subscribe(this::keepFocusInside);
    }

    private void keepFocusInside(@Nullable Node focused) {
        if (cards.isEmpty() || focused == null) return;
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node.equals(cards.element())) return;
        }
        focusFirst(cards.element().card());
    }

    private static boolean focusFirst(Parent parent) {
        for (var child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) continue;
            if (child.isFocusTraversable()) {
                child.requestFocus();
                return true;
            }
            if (child instanceof Parent inner && focusFirst(inner)) return true;
        }
        return false;
    }
}
