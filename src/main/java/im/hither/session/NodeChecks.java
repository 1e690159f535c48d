package im.hither.session;

import im.hither.domain.AccountId;
import java.util.List;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smackx.delay.packet.DelayInformation;
import org.jivesoftware.smackx.pubsub.EventElement;
import org.jivesoftware.smackx.pubsub.EventElementType;
import org.jivesoftware.smackx.pubsub.ItemsExtension;
import org.jivesoftware.smackx.pubsub.NodeExtension;
import org.jivesoftware.smackx.pubsub.RetractItem;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;

/// Puts what is told about nodes into our words. A server speaks for the owner of a node from the
/// owner's bare address (XEP-0163 §4.3); a full one is some program's, and speaks for nobody.
final class NodeChecks {
    private final AccountId account;
    private final BareJid self;

    NodeChecks(AccountId account, BareJid self) {
        this.account = account;
        this.self = self;
    }

    Checked check(Jid from, Message message, EventElement event) {
        if (message.getType() == Message.Type.error) {
            return new Checked.Dropped("an event that came back");
        }
        if (!from.equals(from.asBareJid())) {
            return new Checked.Dropped("an event that no account tells");
        }
        var told = event.getEvent();
        if (told == null || told.getNode() == null) {
            return new Checked.Dropped("an event of no node");
        }
        return new Checked.Node(notice(from.asBareJid(), message, event.getEventType(), told));
    }

    private NodeNotice notice(
            BareJid owner, Message message, EventElementType type, NodeExtension told) {
        var children = told instanceof ItemsExtension all ? all.getItems() : List.of();
        return new NodeNotice(
                account,
                owner,
                owner.equals(self),
                told.getNode(),
                NodeItems.of(told),
                children.stream()
                        .filter(RetractItem.class::isInstance)
                        .map(child -> ((RetractItem) child).getId())
                        .toList(),
                type == EventElementType.purge || type == EventElementType.delete,
                DelayInformation.from(message) != null);
    }
}
