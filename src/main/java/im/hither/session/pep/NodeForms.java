package im.hither.session.pep;

import org.jivesoftware.smackx.pubsub.packet.PubSub;
import org.jivesoftware.smackx.xdata.FormField;
import org.jivesoftware.smackx.xdata.TextSingleFormField;
import org.jivesoftware.smackx.xdata.packet.DataForm;

/// How a node has to be set up, as the form of a question.
final class NodeForms {
    private NodeForms() {}

    /// Beside an item that is published: the server refuses it where the node is set up otherwise.
    static DataForm options(NodeOptions options) {
        return most(withoutMost(PubSub.NAMESPACE + "#publish-options", options), options).build();
    }

    /// The same for servers that know no limit there.
    static DataForm optionsWithoutMost(NodeOptions options) {
        return withoutMost(PubSub.NAMESPACE + "#publish-options", options).build();
    }

    static DataForm configuration(NodeOptions options) {
        return most(withoutMost(PubSub.NAMESPACE + "#node_config", options), options).build();
    }

    private static DataForm.Builder most(DataForm.Builder form, NodeOptions options) {
        return form.addField(field("pubsub#max_items", options.most().word()));
    }

    private static DataForm.Builder withoutMost(String type, NodeOptions options) {
        return DataForm.builder(DataForm.Type.submit)
                .setFormType(type)
                .addField(field("pubsub#persist_items", "true"))
                .addField(field("pubsub#access_model", options.access().word()))
                .addField(field("pubsub#send_last_published_item", options.last().word()));
    }

    private static FormField field(String name, String value) {
        TextSingleFormField.Builder field = FormField.builder(name);
        return field.setValue(value).build();
    }
}
