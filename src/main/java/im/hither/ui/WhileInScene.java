package im.hither.ui;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.util.Subscription;

/// Keeps subscriptions for as long as a node is in a scene, so that a view that was taken away
/// neither listens on nor is kept alive by what it listened to.
public final class WhileInScene {
    private Subscription open = Subscription.EMPTY;

    private WhileInScene() {}

    /// Opens the subscription whenever the node enters a scene and closes it when it leaves.
    public static void keep(Node node, Supplier<Subscription> subscribe) {
        var kept = new WhileInScene();
        node.sceneProperty()
                .subscribe(scene -> {
                    kept.open.unsubscribe();
                    kept.open = scene == null ? Subscription.EMPTY : subscribe.get();
                });
    }
}
