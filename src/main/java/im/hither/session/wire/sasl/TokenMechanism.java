package im.hither.session.wire.sasl;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How a token signs in (XEP-0484 with draft-schmaus-kitten-sasl-ht), the best first.
public enum TokenMechanism {
    EXPORTER(Optional.of(BindingType.EXPORTER)),
    END_POINT(Optional.of(BindingType.END_POINT)),
    UNBOUND(Optional.empty());

    private final Optional<BindingType> binding;

    TokenMechanism(Optional<BindingType> binding) {
        this.binding = binding;
    }

    /// What a token of it is tied to.
    public Optional<BindingType> binding() {
        return binding;
    }

    /// The registered name.
    public String wireName() {
        return "HT-SHA-256-" + binding.map(BindingType::suffix).orElse("NONE");
    }

    /// The one of that name, where it is one of these.
    public static Optional<TokenMechanism> named(String wireName) {
        return Arrays.stream(values()).filter(each -> each.wireName().equals(wireName)).findFirst();
    }

    /// The best that a server offers and this connection can do. One that is not tied to the
    /// connection would be worth less than a password that is, so then there is none.
    ///
    /// @param able what the connection can be tied to
    /// @param used what the password was, or has to be, tied to
    public static Optional<TokenMechanism> best(
            List<String> offered, Set<BindingType> able, Optional<BindingType> used) {
        return Arrays.stream(values())
                .filter(each -> offered.contains(each.wireName()))
                .filter(each -> each.binding.isEmpty() || able.contains(each.binding.get()))
                .filter(each -> each.isAsGoodAs(used))
                .findFirst();
    }

    /// Whether it is tied to the connection at least as well.
    public boolean isAsGoodAs(Optional<BindingType> used) {
        return used.isEmpty() || binding.filter(own -> own.compareTo(used.get()) <= 0).isPresent();
    }
}
