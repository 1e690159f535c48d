package im.hither.session.wire.signin;

import im.hither.session.wire.ack.InboundCount;
import im.hither.session.wire.sasl.BindingType;
import im.hither.session.wire.sasl.Means;
import im.hither.session.wire.sasl.Mechanisms;
import im.hither.session.wire.sasl.Offer;
import im.hither.session.wire.sasl.SaslExchange;
import im.hither.session.wire.sasl.SaslFailure;
import im.hither.session.wire.stream.SignInFailure;
import im.hither.session.wire.stream.StreamElement;
import im.hither.session.wire.stream.XmlStream;
import im.hither.session.wire.tls.ChannelBindings;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.jivesoftware.smack.xml.XmlPullParserException;
import org.jxmpp.jid.EntityBareJid;

/// A way from an encrypted stream's features to a stream on which messages may be sent. Runs on the
/// thread that connects.
public interface SignInStrategy {
    /// Whether these features allow it.
    boolean fits(StreamElement features);

    SignedIn signIn(Attempt attempt)
            throws IOException, XmlPullParserException, SignInFailure, InterruptedException;

    /// Who wants to sign in, and what with; known before there is a connection.
    ///
    /// @param earlier the stream to go on with
    record Applicant(
            EntityBareJid address,
            SignIn signIn,
            Optional<Resumption> earlier,
            InboundCount inbound) {
        public String user() {
            return address.getLocalpart().toString();
        }

        public ServerMemory memory() {
            return signIn.memory();
        }
    }

    /// What it works with.
    ///
    /// @param said what was sent together with the stream's header, and waits to be answered
    record Attempt(
            Applicant applicant,
            XmlStream stream,
            StreamElement features,
            SSLSession tls,
            Optional<SaslExchange> said) {
        String domain() {
            return applicant.address().getDomain().toString();
        }

        public ServerMemory memory() {
            return applicant.memory();
        }

        Map<BindingType, byte[]> bindings() {
            return ChannelBindings.of(tls);
        }

        /// The best exchange that both sides can do, begun with the password or our certificate.
        SaslExchange choose(Offer offer) throws SaslFailure {
            var means =
                    new Means(
                            applicant.user(),
                            applicant.address().toString(),
                            applicant.signIn().password(),
                            applicant.signIn().settings().plainAllowed(),
                            tls.getLocalCertificates() != null,
                            bindings());
            return Mechanisms.choose(offer, means, memory().pin());
        }

        /// Takes note of how the server has proved itself.
        void learn(SaslExchange exchange) {
            Mechanisms.learnt(exchange, memory().pin()).ifPresent(memory()::keep);
        }
    }
}
