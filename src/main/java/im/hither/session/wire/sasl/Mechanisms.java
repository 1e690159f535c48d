package im.hither.session.wire.sasl;

import im.hither.domain.ConnectionProblem;
import im.hither.session.wire.sasl.ScramExchange.Choice;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// Chooses how to sign in from what a server offers: our certificate where TLS has shown one, else
/// SCRAM tied to the connection, then SCRAM, each with the best hash; PLAIN only where the user
/// agreed to it, nothing else. What is less than the pin is refused.
public final class Mechanisms {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 24;

    private Mechanisms() {}

    /// The exchange to begin.
    ///
    /// @throws SaslFailure when there is none, or none as good as the pin
    public static SaslExchange choose(Offer offer, Means means, Optional<Pin> pinned)
            throws SaslFailure {
        if (means.certified() && offer.mechanisms().contains("EXTERNAL")) {
            return new ExternalExchange(means.authorization());
        }
        var scram = scram(offer, means);
        if (scram.isPresent()) {
            refuseLess(new Pin(name(scram.get()), scram.get().header().type()), pinned);
            return new ScramExchange(scram.get(), means.user(), password(means), nonce());
        }
        if (!offer.mechanisms().contains("PLAIN")) {
            throw new SaslFailure(new ConnectionProblem.NoMechanism(offer.mechanisms()));
        }
        refuseLess(new Pin("PLAIN", Optional.empty()), pinned);
        if (!means.plainAllowed()) throw new SaslFailure(new ConnectionProblem.PlainOnly());
        return new PlainExchange(means.user(), password(means));
    }

    /// What to remember of a server that has just proved itself in this way; empty where what is
    /// remembered says as much.
    public static Optional<Pin> learnt(SaslExchange exchange, Optional<Pin> pinned) {
        var shown = new Pin(exchange.mechanism(), exchange.binding());
        if (!shown.isWorthKeeping()) return Optional.empty();
        return Optional.of(shown).filter(_ -> pinned.isEmpty() || shown.isBetterThan(pinned.get()));
    }

    private static void refuseLess(Pin chosen, Optional<Pin> pinned) throws SaslFailure {
        if (pinned.isEmpty() || !pinned.get().isBetterThan(chosen)) return;
        throw new SaslFailure(
                new ConnectionProblem.Downgraded(pinned.get().toString(), chosen.toString()));
    }

    private static Optional<Choice> scram(Offer offer, Means means) throws SaslFailure {
        var bound = bound(offer, means);
        if (bound.isPresent()) {
            for (var hash : ScramHash.values()) {
                if (offer.mechanisms().contains(hash.boundMechanism())) {
                    return Optional.of(new Choice(hash, bound.get(), offer));
                }
            }
        }
        for (var hash : ScramHash.values()) {
            if (offer.mechanisms().contains(hash.mechanism())) {
                return Optional.of(new Choice(hash, unbound(offer), offer));
            }
        }
        return Optional.empty();
    }

    /// A server that offers to be tied to the connection, but does not say to what of it, may mean
    /// what we cannot do; `n` then says the truth. `y` is for one that seems to know nothing of it.
    private static Gs2Header unbound(Offer offer) {
        var binds = offer.mechanisms().stream().anyMatch(each -> each.endsWith("-PLUS"));
        return binds || !offer.bindings().isEmpty() ? Gs2Header.UNABLE : Gs2Header.NOT_OFFERED;
    }

    private static Optional<Gs2Header> bound(Offer offer, Means means) throws SaslFailure {
        if (!offer.bindings().isEmpty() && !offer.namesRealBindings()) {
            throw SaslFailure.intercepted("no known channel binding in " + offer.bindings());
        }
        for (var type : BindingType.values()) {
            var value = means.bindings().get(type);
            if (value != null && offer.bindings().contains(type.wireName())) {
                return Optional.of(Gs2Header.bound(type, value));
            }
        }
        return Optional.empty();
    }

    private static String name(Choice choice) {
        return choice.header().type().isPresent()
                ? choice.hash().boundMechanism()
                : choice.hash().mechanism();
    }

    private static byte[] password(Means means) throws SaslFailure {
        var password = means.password().get();
        try {
            return prepared(password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static byte[] prepared(char[] password) throws SaslFailure {
        if (password.length == 0) throw new SaslFailure(new ConnectionProblem.NoPassword());
        try {
            return Utf8.of(Saslprep.query(password));
        } catch (IllegalArgumentException notAllowed) {
            // no server can have stored such a password
            throw new SaslFailure(new ConnectionProblem.WrongPassword());
        }
    }

    private static String nonce() {
        var bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
