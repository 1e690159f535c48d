package im.hither.session.wire.signin;

import im.hither.session.wire.stream.Namespaces;
import im.hither.session.wire.stream.StreamElement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a server can do within a sign-in (XEP-0388, `inline`): resume, bind and what goes with
/// binding, tokens. As words, so that they can be remembered.
public record Abilities(Set<String> words) {
    private static final String RESUME = "resume";
    private static final String BIND = "bind";
    private static final String ON_BIND = "bind:";
    private static final String TOKEN = "token:";

    /// From the `<authentication/>` of the features.
    public static Abilities of(StreamElement authentication) {
        var words = new LinkedHashSet<String>();
        var inline = authentication.child("inline", Namespaces.SASL_2);
        inline.flatMap(each -> each.child("sm", Namespaces.STREAM_MANAGEMENT))
                .ifPresent(_ -> words.add(RESUME));
        var bind = inline.flatMap(each -> each.child("bind", Namespaces.BIND_2));
        bind.ifPresent(_ -> words.add(BIND));
        onBind(bind).forEach(feature -> words.add(ON_BIND + feature));
        inline.flatMap(each -> each.child("fast", Namespaces.FAST)).stream()
                .flatMap(each -> SaslWords.names(each).stream())
                .forEach(mechanism -> words.add(TOKEN + mechanism));
        return new Abilities(words);
    }

    private static List<String> onBind(Optional<StreamElement> bind) {
        return bind.flatMap(each -> each.child("inline", Namespaces.BIND_2)).stream()
                .flatMap(each -> each.children().stream())
                .filter(each -> each.is("feature", Namespaces.BIND_2))
                .flatMap(each -> each.attribute("var").stream())
                .toList();
    }

    boolean canResume() {
        return words.contains(RESUME);
    }

    boolean canBind() {
        return words.contains(BIND);
    }

    /// Whether binding can do this too.
    boolean binds(String feature) {
        return words.contains(ON_BIND + feature);
    }

    boolean takes(String tokenMechanism) {
        return words.contains(TOKEN + tokenMechanism);
    }

    List<String> tokenMechanisms() {
        return words.stream()
                .filter(each -> each.startsWith(TOKEN))
                .map(each -> each.substring(TOKEN.length()))
                .toList();
    }
}
