package im.hither.session;

import java.util.List;
import java.util.Optional;
import org.jivesoftware.smackx.pubsub.Item;
import org.jivesoftware.smackx.pubsub.ItemsExtension;
import org.jivesoftware.smackx.pubsub.NodeExtension;
import org.jivesoftware.smackx.pubsub.PayloadItem;

/// Puts the items of a node into our words, whether they were asked for or told.
public final class NodeItems {
    private NodeItems() {}

    /// In the order of the server; none for what holds no items.
    public static List<NodeItem> of(NodeExtension told) {
        if (!(told instanceof ItemsExtension all)) return List.of();
        return all.getItems().stream()
                .filter(Item.class::isInstance)
                .map(each -> item((Item) each))
                .toList();
    }

    private static NodeItem item(Item item) {
        var id = Optional.ofNullable(item.getId()).orElse("");
        var payload = item instanceof PayloadItem<?> full ? full.getPayload().toXML() : "";
        return new NodeItem(id, payload.toString());
    }
}
