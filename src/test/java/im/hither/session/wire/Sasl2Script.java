package im.hither.session.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import im.hither.session.wire.stream.Namespaces;
import im.hither.session.wire.stream.StreamElement;
import java.util.Arrays;
import java.util.Base64;

/// What a server with SASL2 says while it does what it should.
final class Sasl2Script {
    static final String TOKEN = "secret-token:first";
    static final String BINDINGS =
            "<sasl-channel-binding xmlns='urn:xmpp:sasl-cb:0'>"
                    + "<channel-binding type='tls-exporter'/></sasl-channel-binding>";
    static final String FEATURES = BINDINGS + authentication("SCRAM-SHA-256", "SCRAM-SHA-256-PLUS");

    private Sasl2Script() {}

    static String authentication(String... mechanisms) {
        return authenticationWith(
                "<bind xmlns='urn:xmpp:bind:0'><inline><feature var='urn:xmpp:carbons:2'/>"
                        + "<feature var='urn:xmpp:sm:3'/></inline></bind><sm xmlns='urn:xmpp:sm:3'/>"
                        + "<fast xmlns='urn:xmpp:fast:0'><mechanism>HT-SHA-256-EXPR</mechanism>"
                        + "<mechanism>HT-SHA-256-NONE</mechanism></fast>",
                mechanisms);
    }

    static String authenticationWith(String inline, String... mechanisms) {
        var text = new StringBuilder("<authentication xmlns='urn:xmpp:sasl:2'>");
        for (var each : mechanisms) text.append("<mechanism>").append(each).append("</mechanism>");
        return text + "<inline>" + inline + "</inline></authentication>";
    }

    /// Lets somebody with the password in.
    static void byPassword(PlayedStream stream) throws Exception {
        byPassword(stream, stream.next(), success(TOKEN));
    }

    static void byPassword(PlayedStream stream, StreamElement authenticate, String inline)
            throws Exception {
        var scram = new PlayedScram("", stream.exported());
        stream.say(challenge(scram.challenge(initial(authenticate))));
        var last = scram.verified(PlayedStream.decoded(stream.next().text()));
        stream.say(succeeded(last.getBytes(UTF_8), inline));
    }

    /// Lets somebody with the token in, or says that it is none.
    static void byToken(
            PlayedStream stream, StreamElement authenticate, String token, String inline)
            throws Exception {
        var exported = stream.exported();
        var message =
                Base64.getDecoder()
                        .decode(
                                authenticate
                                        .child("initial-response", Namespaces.SASL_2)
                                        .orElseThrow()
                                        .text());
        var shown = Arrays.copyOfRange(message, message.length - 32, message.length);
        if (Arrays.equals(shown, mac(token, "Initiator", exported))) {
            stream.say(succeeded(mac(token, "Responder", exported), inline));
        } else {
            stream.say(failure("not-authorized"));
        }
    }

    private static byte[] mac(String token, String side, byte[] exported) throws Exception {
        var text = side.getBytes(UTF_8);
        var whole = Arrays.copyOf(text, text.length + exported.length);
        System.arraycopy(exported, 0, whole, text.length, exported.length);
        return PlayedScram.hmac(token.getBytes(UTF_8), whole);
    }

    static String initial(StreamElement authenticate) {
        return PlayedStream.decoded(
                authenticate.child("initial-response", Namespaces.SASL_2).orElseThrow().text());
    }

    static String challenge(String text) {
        return "<challenge xmlns='urn:xmpp:sasl:2'>" + PlayedStream.base64(text) + "</challenge>";
    }

    static String failure(String condition) {
        return "<failure xmlns='urn:xmpp:sasl:2'><%s xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></failure>"
                .formatted(condition);
    }

    static String succeeded(byte[] additional, String inline) {
        return "<success xmlns='urn:xmpp:sasl:2'><additional-data>"
                + PlayedStream.base64(additional)
                + "</additional-data>"
                + inline
                + "</success><stream:features/>";
    }

    /// A new session, and a token.
    static String success(String token) {
        return bound() + token(token);
    }

    static String bound() {
        return "<authorization-identifier>juliet@hither.test/Hither.1</authorization-identifier>"
                + "<bound xmlns='urn:xmpp:bind:0'>"
                + "<enabled xmlns='urn:xmpp:sm:3' id='stream' resume='true'/></bound>";
    }

    static String token(String token) {
        return "<token xmlns='urn:xmpp:fast:0' token='%s' expiry='2126-01-01T00:00:00Z'/>"
                .formatted(token);
    }
}
