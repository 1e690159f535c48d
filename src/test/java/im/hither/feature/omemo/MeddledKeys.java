package im.hither.feature.omemo;

import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.OwnKeys;
import java.util.List;

/// What a server can write in somebody's name, as a stanza of theirs.
public final class MeddledKeys {
    private MeddledKeys() {}

    /// The devices of omemo:2 are these.
    public static String devices(List<Integer> ids) {
        return published(
                NodeProtocol.devicesNode(Dialect.TWO),
                "current",
                NodeProtocol.devices(Dialect.TWO, ids.stream().map(ListedDevice::new).toList())
                        .payload());
    }

    /// The list of the old dialect is empty.
    public static String noOldDevices() {
        return published(
                NodeProtocol.devicesNode(Dialect.LEGACY),
                "current",
                NodeProtocol.devices(Dialect.LEGACY, List.of()).payload());
    }

    /// A device has these keys.
    public static String bundle(int device, OwnKeys keys) {
        return published(
                NodeProtocol.bundleNode(Dialect.TWO, device),
                Integer.toString(device),
                NodeProtocol.bundle(device, keys.bundle(Dialect.TWO)).payload());
    }

    private static String published(String node, String item, String payload) {
        return "<iq type='set' id='meddled'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='%s'><item id='%s'>%s</item></publish></pubsub></iq>"
                .formatted(node, item, payload);
    }
}
