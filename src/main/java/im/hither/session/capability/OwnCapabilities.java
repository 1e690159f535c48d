package im.hither.session.capability;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jivesoftware.smack.iqrequest.AbstractIqRequestHandler;
import org.jivesoftware.smack.iqrequest.IQRequestHandler;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.StanzaError;
import org.jivesoftware.smackx.caps.packet.CapsExtension;
import org.jivesoftware.smackx.disco.packet.DiscoverInfo;
import org.jivesoftware.smackx.disco.packet.DiscoverInfo.Identity;
import org.jspecify.annotations.Nullable;

/// What this program can do: the same hash at every start, and an answer that is made once, because
/// a server asks for it once per contact (XEP-0115 §6.3).
public final class OwnCapabilities {
    /// What the program calls itself on the wire.
    private static final String NODE = "https://hither.im";

    private static final String ALGORITHM = "sha-1"; // mandatory to implement, and what all know
    private static final List<String> ALWAYS =
            List.of(CapsExtension.NAMESPACE, DiscoverInfo.NAMESPACE, "urn:xmpp:ping");

    private final CapabilityHash hash;
    private final String content;

    /// @param features namespaces beside those that every client has
    public OwnCapabilities(Collection<String> features) {
        var all = new TreeSet<>(features);
        all.addAll(ALWAYS);
        var answer =
                DiscoverInfo.builder("own")
                        .addIdentity(new Identity("client", "Hither", "pc"))
                        .addFeatures(all)
                        .build();
        var text = VerificationString.of(answer).orElseThrow();
        hash = new CapabilityHash(ALGORITHM, VerificationString.hash(text, ALGORITHM), NODE);
        var xml = new StringBuilder("<identity category='client' name='Hither' type='pc'/>");
        all.forEach(each -> xml.append("<feature var='").append(each).append("'/>"));
        content = xml.toString();
    }

    /// What goes into every presence that says we are there (§4).
    public CapsExtension shown() {
        return new CapsExtension(hash.node(), hash.value(), hash.algorithm());
    }

    /// Answers whoever asks what we can do.
    public IQRequestHandler answers() {
        return new Answers();
    }

    private final class Answers extends AbstractIqRequestHandler {
        Answers() {
            super(DiscoverInfo.ELEMENT, DiscoverInfo.NAMESPACE, IQ.Type.get, Mode.async);
        }

        @Override
        public IQ handleIQRequest(IQ question) {
            var node = question instanceof DiscoverInfo asked ? asked.getNode() : null;
            return node == null || node.equals(hash.question())
                    ? new Ready(question, node, content)
                    : IQ.createErrorResponse(question, StanzaError.Condition.item_not_found);
        }
    }

    /// An answer whose text is there already.
    private static final class Ready extends IQ {
        private final @Nullable String node;
        private final String content;

        Ready(IQ question, @Nullable String node, String content) {
            super(DiscoverInfo.ELEMENT, DiscoverInfo.NAMESPACE);
            this.node = node;
            this.content = content;
            setType(Type.result);
            setStanzaId(question.getStanzaId());
            setTo(question.getFrom());
        }

        @Override
        protected IQChildElementXmlStringBuilder getIQChildElementBuilder(
                IQChildElementXmlStringBuilder xml) {
            xml.optAttribute("node", node);
            xml.rightAngleBracket();
            xml.append(content);
            return xml;
        }
    }
}
