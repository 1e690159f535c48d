package im.hither.session.wire.signin;

import static im.hither.session.wire.stream.Namespaces.SASL_2;

import im.hither.session.wire.sasl.SaslExchange;
import im.hither.session.wire.sasl.TokenExchange;
import im.hither.session.wire.signin.SignInStrategy.Applicant;
import im.hither.session.wire.stream.Namespaces;
import im.hither.session.wire.stream.StreamElement;
import java.util.Locale;

/// What begins a sign-in, with everything that can go in the same flight (XEP-0388): who we are,
/// the stream to go on with, and what to bind where that is not possible.
public final class Authenticate {
    private static final String SOFTWARE = "Hither";

    private final Applicant applicant;
    private final Abilities abilities;

    public Authenticate(Applicant applicant, Abilities abilities) {
        this.applicant = applicant;
        this.abilities = abilities;
    }

    StreamElement with(SaslExchange exchange) {
        var element = bare(exchange);
        if (exchange instanceof TokenExchange) {
            element = element.with(StreamElement.of("fast", Namespaces.FAST));
        }
        var earlier = applicant.earlier();
        if (earlier.isPresent() && abilities.canResume()) {
            element = element.with(resume(earlier.get()));
        }
        return abilities.canBind() ? element.with(bind()) : element;
    }

    /// Signs in for the sake of having the token thrown away (XEP-0484 §3.6).
    public StreamElement invalidating(TokenExchange exchange) {
        return bare(exchange)
                .with(StreamElement.of("fast", Namespaces.FAST).with("invalidate", "true"));
    }

    private StreamElement bare(SaslExchange exchange) {
        return StreamElement.of("authenticate", SASL_2)
                .with("mechanism", exchange.mechanism())
                .with(
                        StreamElement.of("initial-response", SASL_2)
                                .withText(SaslWords.encoded(exchange.first())))
                .with(agent());
    }

    private StreamElement agent() {
        return StreamElement.of("user-agent", SASL_2)
                .with("id", applicant.memory().agent())
                .with(StreamElement.of("software", SASL_2).withText(SOFTWARE))
                .with(StreamElement.of("device", SASL_2).withText(device()));
    }

    /// The kind of computer and no more: its name is nobody's business.
    private static String device() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) return "Windows";
        if (system.startsWith("mac")) return "macOS";
        return system.startsWith("linux") ? "Linux" : "Computer";
    }

    private StreamElement resume(Resumption earlier) {
        return StreamElement.of("resume", Namespaces.STREAM_MANAGEMENT)
                .with("h", Long.toString(applicant.inbound().resume()))
                .with("previd", earlier.id());
    }

    private StreamElement bind() {
        var bind =
                StreamElement.of("bind", Namespaces.BIND_2)
                        .with(StreamElement.of("tag", Namespaces.BIND_2).withText(SOFTWARE));
        if (abilities.binds(Namespaces.CARBONS)) {
            bind = bind.with(StreamElement.of("enable", Namespaces.CARBONS));
        }
        if (abilities.binds(Namespaces.CLIENT_STATE)) {
            bind = bind.with(StreamElement.of("active", Namespaces.CLIENT_STATE));
        }
        if (abilities.binds(Namespaces.STREAM_MANAGEMENT)) {
            bind =
                    bind.with(
                            StreamElement.of("enable", Namespaces.STREAM_MANAGEMENT)
                                    .with("resume", "true"));
        }
        return bind;
    }
}
