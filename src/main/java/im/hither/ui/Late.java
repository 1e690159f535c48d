package im.hither.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;

/// A part of a view that most do without: made when it is first shown, since a node costs its style
/// and its place whether it is seen or not.
public final class Late<N extends Node> {
    private final Supplier<N> make;
    private final Consumer<N> add;
    private Optional<N> made = Optional.empty();

    /// @param add puts it where it belongs
    public Late(Supplier<N> make, Consumer<N> add) {
        this.make = make;
        this.add = add;
    }

    /// Shows it, filled anew.
    public void show(Consumer<N> fill) {
        if (made.isEmpty()) {
            made = Optional.of(make.get());
            add.accept(made.get());
        }
        fill.accept(made.get());
        present(true);
    }

    /// Takes it away where it is.
    public void hide() {
        present(false);
    }

    /// The part while it is shown.
    public Optional<N> shown() {
        return made.filter(Node::isVisible);
    }

    private void present(boolean now) {
        made.ifPresent(node -> {
            node.setVisible(now);
            node.setManaged(now);
        });
    }
}
