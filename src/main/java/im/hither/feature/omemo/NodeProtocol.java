package im.hither.feature.omemo;

import im.hither.feature.omemo.ratchet.Bundle;
import im.hither.feature.omemo.ratchet.Bytes;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.RatchetFailure;
import im.hither.session.InnerStanza;
import im.hither.session.NodeItem;
import im.hither.session.pep.NodeOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jivesoftware.smack.packet.StandardExtensionElement;

/// Device lists and bundles as both dialects publish them (XEP-0384 §5.3 and its version 0.3.0).
final class NodeProtocol {
    /// More devices of one person than this are not heeded.
    static final int MOST_DEVICES = 64;

    private static final String CURRENT = "current";

    private NodeProtocol() {}

    static String devicesNode(Dialect dialect) {
        return switch (dialect) {
            case LEGACY -> dialect.namespace() + ".devicelist";
            case TWO -> dialect.namespace() + ":devices";
        };
    }

    static String bundleNode(Dialect dialect, int device) {
        return switch (dialect) {
            case LEGACY -> dialect.namespace() + ".bundles:" + device;
            case TWO -> dialect.namespace() + ":bundles";
        };
    }

    static NodeOptions bundleOptions(Dialect dialect) {
        return switch (dialect) {
            case LEGACY -> NodeOptions.OPEN_ITEM;
            case TWO -> NodeOptions.OPEN_LIST;
        };
    }

    /// Which item of its node a bundle is; the old dialect has one node for each, and whatever
    /// stands there counts.
    static Optional<String> bundleItem(Dialect dialect, int device) {
        return dialect == Dialect.TWO ? Optional.of(Integer.toString(device)) : Optional.empty();
    }

    /// The devices of a list, each once, at most [#MOST_DEVICES]; none where it makes no sense.
    static List<ListedDevice> devices(List<NodeItem> items) {
        return items.stream()
                .filter(item -> !item.payload().isEmpty())
                .findFirst()
                .flatMap(item -> InnerStanza.element(item.payload()))
                .map(NodeProtocol::devices)
                .orElse(List.of());
    }

    private static List<ListedDevice> devices(StandardExtensionElement list) {
        var seen = new HashSet<Integer>();
        return ElementProtocol.children(list, "device").stream()
                .flatMap(device ->
                        ElementProtocol.number(device.getAttributeValue("id"))
                                .map(id -> new ListedDevice(id, label(device)))
                                .stream())
                .filter(device -> seen.add(device.id()))
                .limit(MOST_DEVICES)
                .toList();
    }

    private static Optional<SignedLabel> label(StandardExtensionElement device) {
        var text = Optional.ofNullable(device.getAttributeValue("label"));
        var signature = Optional.ofNullable(device.getAttributeValue("labelsig"));
        return text.flatMap(label ->
                signature
                        .flatMap(ElementProtocol::decoded)
                        .map(signed -> new SignedLabel(label, signed)));
    }

    static NodeItem devices(Dialect dialect, List<ListedDevice> devices) {
        var namespace = dialect.namespace();
        var name = dialect == Dialect.TWO ? "devices" : "list";
        var list = StandardExtensionElement.builder(name, namespace);
        for (var device : devices) {
            var entry =
                    StandardExtensionElement.builder("device", namespace)
                            .addAttribute("id", Integer.toString(device.id()));
            device.label()
                    .filter(_ -> dialect == Dialect.TWO)
                    .ifPresent(label ->
                            entry.addAttribute("label", label.text())
                                    .addAttribute(
                                            "labelsig",
                                            ElementProtocol.encoded(label.signature())));
            list.addElement(entry.build());
        }
        return new NodeItem(CURRENT, list.build().toXML().toString());
    }

    /// @throws RatchetFailure where it is none, or nobody signed it
    static Bundle bundle(Dialect dialect, NodeItem item) throws RatchetFailure {
        var element =
                InnerStanza.element(item.payload())
                        .orElseGet(
                                () -> StandardExtensionElement.builder("none", "urn:none").build());
        var signed = child(element, dialect == Dialect.TWO ? "spk" : "signedPreKeyPublic");
        var keys = new TreeMap<Integer, Bytes>();
        for (var key : preKeys(element, dialect)) {
            id(key, dialect == Dialect.TWO ? "id" : "preKeyId")
                    .ifPresent(id -> keys.put(id, bytes(Optional.of(key))));
        }
        var signedId = dialect == Dialect.TWO ? "id" : "signedPreKeyId";
        return Bundle.read(
                dialect,
                bytes(child(element, dialect == Dialect.TWO ? "ik" : "identityKey")),
                signed.flatMap(key -> id(key, signedId)).orElse(0),
                bytes(signed),
                bytes(child(element, dialect == Dialect.TWO ? "spks" : "signedPreKeySignature")),
                keys);
    }

    private static List<StandardExtensionElement> preKeys(
            StandardExtensionElement bundle, Dialect dialect) {
        return child(bundle, "prekeys")
                .map(all -> all.getElements(dialect == Dialect.TWO ? "pk" : "preKeyPublic"))
                .orElse(List.of());
    }

    static NodeItem bundle(int device, Bundle bundle) {
        var two = bundle.dialect() == Dialect.TWO;
        var namespace = bundle.dialect().namespace();
        var keys = StandardExtensionElement.builder("prekeys", namespace);
        bundle.wirePreKeys()
                .forEach((id, key) ->
                        keys.addElement(
                                keyed(
                                        namespace,
                                        two ? "pk" : "preKeyPublic",
                                        two ? "id" : "preKeyId",
                                        id,
                                        key)));
        var element =
                StandardExtensionElement.builder("bundle", namespace)
                        .addElement(
                                keyed(
                                        namespace,
                                        two ? "spk" : "signedPreKeyPublic",
                                        two ? "id" : "signedPreKeyId",
                                        bundle.signedPreKeyId(),
                                        bundle.wireSignedPreKey()))
                        .addElement(
                                two ? "spks" : "signedPreKeySignature",
                                ElementProtocol.encoded(bundle.signature()))
                        .addElement(
                                two ? "ik" : "identityKey",
                                ElementProtocol.encoded(bundle.wireIdentity()))
                        .addElement(keys.build())
                        .build();
        return new NodeItem(two ? Integer.toString(device) : CURRENT, element.toXML().toString());
    }

    private static StandardExtensionElement keyed(
            String namespace, String name, String attribute, int id, Bytes key) {
        return StandardExtensionElement.builder(name, namespace)
                .addAttribute(attribute, Integer.toString(id))
                .setText(ElementProtocol.encoded(key))
                .build();
    }

    private static Optional<StandardExtensionElement> child(
            StandardExtensionElement parent, String name) {
        return Optional.ofNullable(parent.getFirstElement(name));
    }

    /// Unlike those of devices, ids of keys may be 0.
    private static Optional<Integer> id(StandardExtensionElement key, String attribute) {
        try {
            return Optional.ofNullable(key.getAttributeValue(attribute)).map(Integer::valueOf);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Bytes bytes(Optional<StandardExtensionElement> element) {
        return element.flatMap(each -> ElementProtocol.decoded(each.getText())).orElse(Bytes.EMPTY);
    }
}
