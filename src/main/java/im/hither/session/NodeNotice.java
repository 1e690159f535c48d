package im.hither.session;

import im.hither.domain.AccountId;
import java.util.List;
import org.jxmpp.jid.BareJid;

/// What somebody's server told about a node of personal eventing (XEP-0163 §4), checked: only the
/// owner's own address speaks for the owner's nodes.
///
/// @param owner whose node it is
/// @param own whether that is this account
/// @param retracted the ids of items that are gone
/// @param emptied whether all items are gone, with the node or without
/// @param kept whether it is what stood there before, sent because we signed in, not a change
public record NodeNotice(
        AccountId account,
        BareJid owner,
        boolean own,
        String node,
        List<NodeItem> items,
        List<String> retracted,
        boolean emptied,
        boolean kept) {
    public NodeNotice {
        items = List.copyOf(items);
        retracted = List.copyOf(retracted);
    }
}
