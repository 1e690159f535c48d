package im.hither.session.pep;

import im.hither.session.AccountLink;
import im.hither.session.Answer;
import im.hither.session.NodeItem;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jivesoftware.smack.packet.StanzaError;
import org.jivesoftware.smackx.xdata.packet.DataForm;

/// One item on its way into a node of ours, in as many steps as the server needs. Account thread.
final class Publication {
    private static final Logger LOG = Logger.getLogger(Publication.class.getName());
    private static final String OPTIONS = "http://jabber.org/protocol/pubsub#publish-options";
    private static final String ERRORS = "http://jabber.org/protocol/pubsub#errors";

    private final AccountLink link;
    private final String node;
    private final NodeItem item;
    private final NodeOptions options;
    private final Consumer<Published> then;
    private boolean repeated;

    Publication(
            AccountLink link,
            String node,
            NodeItem item,
            NodeOptions options,
            Consumer<Published> then) {
        this.link = link;
        this.node = node;
        this.item = item;
        this.options = options;
        this.then = then;
    }

    void begin() {
        link.features(features -> {
            if (features.isEmpty()) {
                then.accept(new Published.None("not online"));
            } else if (features.get().contains(OPTIONS)) {
                publish(NodeForms.options(options), this::first);
            } else {
                then.accept(new Published.Unsupported());
            }
        });
    }

    private void publish(DataForm form, Consumer<Answer> answered) {
        link.request(NodeQuestions.publish(node, item, form), answered);
    }

    private void configure(Consumer<Answer> answered) {
        link.request(NodeQuestions.configure(node, NodeForms.configuration(options)), answered);
    }

    private void first(Answer answer) {
        if (!(answer instanceof Answer.Refused(var error))) {
            done(answer);
        } else if (isOtherwise(error)) {
            configure(configured -> afterSetUp(configured, NodeForms.options(options)));
        } else if (isOptionUnknown(error)) {
            configure(configured -> limited(configured));
        } else {
            done(answer);
        }
    }

    /// The node is there and set up otherwise (§7.1.5).
    private static boolean isOtherwise(StanzaError error) {
        return error.getExtension("precondition-not-met", ERRORS) != null
                || error.getCondition() == StanzaError.Condition.conflict;
    }

    /// ejabberd 23 knows no limit beside an item, and takes it as the owner's setting.
    private static boolean isOptionUnknown(StanzaError error) {
        return switch (error.getCondition()) {
            case resource_constraint, bad_request, not_acceptable, feature_not_implemented -> true;
            default -> false;
        };
    }

    /// Before anything is published where the node is there, so that our item takes no other's
    /// place; after it where there is none.
    private void limited(Answer configured) {
        var form = NodeForms.optionsWithoutMost(options);
        if (configured instanceof Answer.Result) {
            publish(form, this::done);
        } else {
            publish(
                    form,
                    answer -> {
                        if (answer instanceof Answer.Result) {
                            configure(again -> doneWithLimit(answer, again));
                        } else {
                            done(answer);
                        }
                    });
        }
    }

    private void doneWithLimit(Answer published, Answer configured) {
        if (!(configured instanceof Answer.Result)) {
            LOG.log(Level.WARNING, "a node keeps as many items as the server likes: {0}", node);
        }
        done(published);
    }

    private void afterSetUp(Answer configured, DataForm form) {
        if (configured instanceof Answer.Result) {
            publish(form, this::done);
        } else {
            done(configured);
        }
    }

    /// ejabberd may not find a node that it is just making, beside another one of ours: once more.
    private void done(Answer answer) {
        var notFound =
                answer instanceof Answer.Refused(var error)
                        && error.getCondition() == StanzaError.Condition.item_not_found;
        if (notFound && !repeated) {
            repeated = true;
            begin();
            return;
        }
        then.accept(PersonalNodes.changed(answer));
    }
}
