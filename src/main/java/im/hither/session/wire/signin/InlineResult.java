package im.hither.session.wire.signin;

import static im.hither.session.wire.stream.Namespaces.STREAM_MANAGEMENT;

import im.hither.domain.ConnectionProblem;
import im.hither.session.wire.stream.Acknowledgement;
import im.hither.session.wire.stream.Namespaces;
import im.hither.session.wire.stream.SignInFailure;
import im.hither.session.wire.stream.StreamElement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;

/// What came of the wishes within a sign-in: resumed (XEP-0198 §6), or bound (XEP-0386).
record InlineResult(StreamElement success) {
    boolean resumed(Resumption earlier) {
        return success.child("resumed", STREAM_MANAGEMENT)
                .flatMap(each -> each.attribute("previd"))
                .equals(Optional.of(earlier.id()));
    }

    SignedIn goingOn(Resumption earlier, StreamElement features, Proof proof) throws SignInFailure {
        return new SignedIn(
                earlier.address(),
                proof,
                features,
                true,
                Optional.of(earlier),
                true,
                false,
                handled("resumed"),
                List.of());
    }

    /// False where the server did not try.
    ///
    /// @throws SignInFailure where it tried and failed
    boolean bound() throws SignInFailure {
        if (success.child("failed", Namespaces.BIND_2).isPresent()) {
            throw new SignInFailure(new ConnectionProblem.StreamRefused("resource-constraint", ""));
        }
        return success.child("bound", Namespaces.BIND_2).isPresent();
    }

    /// @param carbons were wished for; a server that binds says nothing more of them
    SignedIn fresh(StreamElement features, Proof proof, boolean carbons) throws SignInFailure {
        var address = address();
        var bound = success.child("bound", Namespaces.BIND_2);
        var enabled = bound.flatMap(each -> each.child("enabled", STREAM_MANAGEMENT));
        return new SignedIn(
                address,
                proof,
                features,
                enabled.isPresent(),
                enabled.flatMap(each -> Resumption.offered(each, address)),
                false,
                carbons,
                handled("failed"),
                List.of());
    }

    private OptionalLong handled(String name) throws SignInFailure {
        var answer =
                success.child(name, STREAM_MANAGEMENT)
                        .filter(each -> each.attribute("h").isPresent());
        return answer.isPresent()
                ? OptionalLong.of(Acknowledgement.handled(answer.get()))
                : OptionalLong.empty();
    }

    private EntityFullJid address() throws SignInFailure {
        var text =
                success.child("authorization-identifier", Namespaces.SASL_2)
                        .map(StreamElement::text)
                        .orElse("");
        try {
            return JidCreate.entityFullFrom(text);
        } catch (XmppStringprepException e) {
            throw new SignInFailure(
                    new ConnectionProblem.Untrustworthy("bound to an address that is none"), e);
        }
    }
}
