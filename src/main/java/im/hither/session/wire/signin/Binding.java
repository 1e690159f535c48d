package im.hither.session.wire.signin;

import static im.hither.session.wire.stream.Namespaces.STREAM_MANAGEMENT;

import im.hither.domain.ConnectionProblem;
import im.hither.session.wire.signin.SignInStrategy.Attempt;
import im.hither.session.wire.stream.Acknowledgement;
import im.hither.session.wire.stream.Namespaces;
import im.hither.session.wire.stream.Problems;
import im.hither.session.wire.stream.SignInFailure;
import im.hither.session.wire.stream.StreamElement;
import im.hither.session.wire.stream.XmlStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jivesoftware.smack.SmackConfiguration;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.parsing.SmackParsingException;
import org.jivesoftware.smack.util.PacketParserUtils;
import org.jivesoftware.smack.util.StringUtils;
import org.jivesoftware.smack.xml.XmlPullParser;
import org.jivesoftware.smack.xml.XmlPullParserException;
import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;

/// What follows a SASL success: goes on with the earlier stream where that is possible (XEP-0198
/// §5), else binds a resource (RFC 6120 §7) and enables stream management.
final class Binding {
    private final Attempt attempt;
    private final XmlStream stream;
    private final StreamElement features;
    private final Proof proof;
    private final List<Stanza> early = new ArrayList<>();
    private OptionalLong handled = OptionalLong.empty();

    Binding(Attempt attempt, StreamElement features, Proof proof) {
        this.attempt = attempt;
        this.stream = attempt.stream();
        this.features = features;
        this.proof = proof;
    }

    SignedIn begin() throws IOException, XmlPullParserException, SignInFailure {
        var earlier = attempt.applicant().earlier();
        if (earlier.isPresent() && canManage() && resume(earlier.get())) {
            return new SignedIn(
                    earlier.get().address(),
                    proof,
                    features,
                    true,
                    earlier,
                    true,
                    false,
                    handled,
                    early);
        }
        var address = bind();
        if (!canManage()) return fresh(address, false, Optional.empty());
        var answer = enabled();
        return fresh(
                address,
                answer.is("enabled", STREAM_MANAGEMENT),
                Resumption.offered(answer, address));
    }

    private SignedIn fresh(
            EntityFullJid address, boolean managed, Optional<Resumption> resumption) {
        return new SignedIn(
                address, proof, features, managed, resumption, false, false, handled, early);
    }

    private boolean canManage() {
        return features.child("sm", STREAM_MANAGEMENT).isPresent();
    }

    private boolean resume(Resumption earlier)
            throws IOException, XmlPullParserException, SignInFailure {
        stream.ask(
                StreamElement.of("resume", STREAM_MANAGEMENT)
                        .with("h", Long.toString(attempt.applicant().inbound().resume()))
                        .with("previd", earlier.id()));
        var answer = stream.next();
        if (answer.is("resumed", STREAM_MANAGEMENT)
                && answer.attribute("previd").equals(Optional.of(earlier.id()))) {
            handled = OptionalLong.of(Acknowledgement.handled(answer));
            return true;
        }
        if (!answer.is("failed", STREAM_MANAGEMENT)) throw XmlStream.unexpected(answer);
        if (answer.attribute("h").isPresent()) {
            handled = OptionalLong.of(Acknowledgement.handled(answer));
        }
        return false;
    }

    private EntityFullJid bind() throws IOException, XmlPullParserException, SignInFailure {
        var wish =
                StreamElement.of("bind", Namespaces.BIND)
                        .with(
                                StreamElement.of("resource", Namespaces.BIND)
                                        .withText(
                                                attempt.applicant()
                                                        .signIn()
                                                        .resource()
                                                        .toString()));
        var address = address(question(wish, !needsSession()));
        if (needsSession()) question(StreamElement.of("session", Namespaces.SESSION), true);
        return address;
    }

    /// RFC 3921 §3, where that was not optional yet.
    private boolean needsSession() {
        return features.child("session", Namespaces.SESSION)
                .filter(each -> each.child("optional", Namespaces.SESSION).isEmpty())
                .isPresent();
    }

    /// @param last stream management is enabled in the same flight
    private StreamElement question(StreamElement child, boolean last)
            throws IOException, XmlPullParserException, SignInFailure {
        var id = StringUtils.randomString(XmlStream.ID_LENGTH);
        var iq =
                StreamElement.of("iq", Namespaces.CLIENT)
                        .with("type", "set")
                        .with("id", id)
                        .with(child);
        stream.write(XmlStream.text(iq));
        if (last && canManage()) stream.write(XmlStream.text(enable()));
        stream.flush();
        var answer = stream.next();
        if (!answer.is("iq", Namespaces.CLIENT)
                || !answer.attribute("id").equals(Optional.of(id))) {
            throw XmlStream.unexpected(answer);
        }
        if (answer.attribute("type").equals(Optional.of("result"))) return answer;
        var condition =
                answer.child("error", Namespaces.CLIENT).stream()
                        .flatMap(each -> each.children().stream())
                        .map(StreamElement::name)
                        .findFirst()
                        .orElse("undefined-condition");
        throw new SignInFailure(
                condition.equals("conflict")
                        ? new ConnectionProblem.Conflict()
                        : new ConnectionProblem.StreamRefused(condition, ""));
    }

    private EntityFullJid address(StreamElement answer) throws SignInFailure {
        var text =
                answer.child("bind", Namespaces.BIND)
                        .flatMap(each -> each.child("jid", Namespaces.BIND))
                        .map(StreamElement::text)
                        .orElse("");
        try {
            return JidCreate.entityFullFrom(text);
        } catch (XmppStringprepException e) {
            throw new SignInFailure(
                    new ConnectionProblem.Untrustworthy("bound to an address that is none"), e);
        }
    }

    private static StreamElement enable() {
        return StreamElement.of("enable", STREAM_MANAGEMENT).with("resume", "true");
    }

    /// Stanzas may come before the answer; the server does not count them.
    private StreamElement enabled() throws IOException, XmlPullParserException, SignInFailure {
        while (true) {
            var at = stream.advance();
            if (at == null) {
                throw new SignInFailure(new ConnectionProblem.Lost("the stream was ended"));
            }
            if (at.getNamespace().equals(Namespaces.CLIENT)) {
                keep(at);
                continue;
            }
            var answer = StreamElement.read(at);
            if (answer.is("error", Namespaces.STREAMS)) {
                throw new SignInFailure(Problems.of(answer));
            }
            if (!answer.is("enabled", STREAM_MANAGEMENT)
                    && !answer.is("failed", STREAM_MANAGEMENT)) {
                throw XmlStream.unexpected(answer);
            }
            return answer;
        }
    }

    private void keep(XmlPullParser at) throws IOException, XmlPullParserException {
        try {
            early.add(
                    PacketParserUtils.parseStanza(
                            at, stream.inside(), SmackConfiguration.getDefaultJxmppContext()));
        } catch (SmackParsingException e) {
            throw new IOException(e);
        }
    }
}
