package im.hither.session.pep;

import im.hither.session.AccountLink;
import im.hither.session.Answer;
import im.hither.session.NodeItem;
import im.hither.session.NodeItems;
import java.util.List;
import java.util.function.Consumer;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.StanzaError;
import org.jivesoftware.smackx.pubsub.ItemsExtension;
import org.jivesoftware.smackx.pubsub.PubSubElementType;
import org.jivesoftware.smackx.pubsub.packet.PubSub;
import org.jxmpp.jid.BareJid;

/// Nodes of personal eventing, ours and those of others. Every method asks and returns at once; the
/// answer comes back on the account's thread. Account thread only.
public final class PersonalNodes {
    private PersonalNodes() {}

    /// Publishes an item in a node that is set up as wanted, made where there is none and set up
    /// anew where it is otherwise. Where the server cannot be told who may read a node, nothing is
    /// published: it would choose by itself.
    public static void publish(
            AccountLink link,
            String node,
            NodeItem item,
            NodeOptions options,
            Consumer<Published> then) {
        new Publication(link, node, item, options, then).begin();
    }

    /// Takes an item back, and tells those who follow.
    public static void retract(
            AccountLink link, String node, String item, Consumer<Published> then) {
        link.request(NodeQuestions.retract(node, item), answer -> then.accept(changed(answer)));
    }

    /// Removes a node of ours with all that is in it.
    public static void delete(AccountLink link, String node, Consumer<Published> then) {
        link.request(NodeQuestions.delete(node), answer -> then.accept(changed(answer)));
    }

    /// Sets up a node of ours that is there already.
    public static void configure(
            AccountLink link, String node, NodeOptions options, Consumer<Published> then) {
        var question = NodeQuestions.configure(node, NodeForms.configuration(options));
        link.request(question, answer -> then.accept(changed(answer)));
    }

    /// Asks for all items of a node.
    public static void items(AccountLink link, BareJid owner, String node, Consumer<Fetched> then) {
        fetch(link, NodeQuestions.items(owner, node), then);
    }

    /// Asks for one item; the answer holds it, or is that it is missing.
    public static void item(
            AccountLink link, BareJid owner, String node, String item, Consumer<Fetched> then) {
        fetch(
                link,
                NodeQuestions.item(owner, node, item),
                fetched ->
                        then.accept(
                                fetched.equals(new Fetched.Items(List.of()))
                                        ? new Fetched.Missing()
                                        : fetched));
    }

    private static void fetch(AccountLink link, IQ question, Consumer<Fetched> then) {
        link.request(question, answer -> then.accept(fetched(answer)));
    }

    private static Fetched fetched(Answer answer) {
        return switch (answer) {
            case Answer.Result(PubSub told) -> new Fetched.Items(items(told));
            case Answer.Result(var other) -> new Fetched.None("no items: " + other);
            case Answer.Refused(var error) -> fetched(error.getCondition());
            case Answer.None(var reason) -> new Fetched.None(reason);
        };
    }

    private static List<NodeItem> items(PubSub told) {
        var all = told.<ItemsExtension>getExtension(PubSubElementType.ITEMS);
        return all == null ? List.of() : NodeItems.of(all);
    }

    private static Fetched fetched(StanzaError.Condition condition) {
        return switch (condition) {
            case item_not_found -> new Fetched.Missing();
            case forbidden,
                    not_authorized,
                    not_allowed,
                    subscription_required,
                    registration_required ->
                    new Fetched.Denied();
            default -> new Fetched.Refused(condition.toString());
        };
    }

    static Published changed(Answer answer) {
        return switch (answer) {
            case Answer.Result _ -> new Published.Done();
            case Answer.Refused(var error) ->
                    new Published.Refused(error.getCondition().toString());
            case Answer.None(var reason) -> new Published.None(reason);
        };
    }
}
