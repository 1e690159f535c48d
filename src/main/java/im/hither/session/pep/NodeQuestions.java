package im.hither.session.pep;

import im.hither.session.NodeItem;
import java.util.List;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smack.packet.XmlElement;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.jivesoftware.smack.util.XmlStringBuilder;
import org.jivesoftware.smackx.pubsub.FormNode;
import org.jivesoftware.smackx.pubsub.FormNodeType;
import org.jivesoftware.smackx.pubsub.GetItemsRequest;
import org.jivesoftware.smackx.pubsub.Item;
import org.jivesoftware.smackx.pubsub.ItemsExtension;
import org.jivesoftware.smackx.pubsub.ItemsExtension.ItemsElementType;
import org.jivesoftware.smackx.pubsub.NodeExtension;
import org.jivesoftware.smackx.pubsub.PayloadItem;
import org.jivesoftware.smackx.pubsub.PubSubElementType;
import org.jivesoftware.smackx.pubsub.PublishItem;
import org.jivesoftware.smackx.pubsub.SimplePayload;
import org.jivesoftware.smackx.pubsub.packet.PubSub;
import org.jivesoftware.smackx.pubsub.packet.PubSubNamespace;
import org.jivesoftware.smackx.xdata.packet.DataForm;
import org.jxmpp.jid.BareJid;

/// The questions of XEP-0060 that nodes of people need.
final class NodeQuestions {
    private NodeQuestions() {}

    /// §7.1.5.
    static IQ publish(String node, NodeItem item, DataForm options) {
        var question = new PubSub();
        question.setType(IQ.Type.set);
        var payload = new SimplePayload(item.payload());
        question.addExtension(new PublishItem<>(node, new PayloadItem<>(item.id(), payload)));
        question.addExtension(new PublishOptions(options));
        return question;
    }

    /// §8.2.4.
    static IQ configure(String node, DataForm options) {
        return owner(new FormNode(FormNodeType.CONFIGURE_OWNER, node, options));
    }

    /// §7.2.1, telling those who follow.
    static IQ retract(String node, String item) {
        var question = new PubSub();
        question.setType(IQ.Type.set);
        question.addExtension(
                StandardExtensionElement.builder("retract", PubSub.NAMESPACE)
                        .addAttribute("node", node)
                        .addAttribute("notify", "true")
                        .addElement(
                                StandardExtensionElement.builder("item", PubSub.NAMESPACE)
                                        .addAttribute("id", item)
                                        .build())
                        .build());
        return question;
    }

    /// §8.4.1.
    static IQ delete(String node) {
        return owner(new NodeExtension(PubSubElementType.DELETE, node));
    }

    /// §6.5.2.
    static IQ items(BareJid owner, String node) {
        return PubSub.createPubsubPacket(owner, IQ.Type.get, new GetItemsRequest(node));
    }

    /// §6.5.8.
    static IQ item(BareJid owner, String node, String item) {
        return PubSub.createPubsubPacket(
                owner,
                IQ.Type.get,
                new ItemsExtension(ItemsElementType.items, node, List.of(new Item(item))));
    }

    private static IQ owner(NodeExtension change) {
        var question = new PubSub(PubSubNamespace.owner);
        question.setType(IQ.Type.set);
        question.addExtension(change);
        return question;
    }

    /// Smack has no element for it.
    private record PublishOptions(DataForm form) implements XmlElement {
        @Override
        public String getElementName() {
            return "publish-options";
        }

        @Override
        public String getNamespace() {
            return PubSub.NAMESPACE;
        }

        @Override
        public CharSequence toXML(XmlEnvironment environment) {
            return new XmlStringBuilder(this, environment)
                    .rightAngleBracket()
                    .append(form)
                    .closeElement(this);
        }
    }
}
