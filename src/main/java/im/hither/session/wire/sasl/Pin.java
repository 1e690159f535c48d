package im.hither.session.wire.sasl;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A way to sign in that a server has shown it can do; less from the same server is suspicious
/// later. To be tied to the channel counts more than the hash.
public record Pin(String mechanism, Optional<BindingType> binding) {
    private static final List<String> HASHES =
            List.of("SCRAM-SHA-1", "SCRAM-SHA-256", "SCRAM-SHA-512");

    private static final List<BindingType> BOUND =
            List.of(BindingType.END_POINT, BindingType.EXPORTER);
    private static final Comparator<Pin> ORDER =
            Comparator.comparingInt(Pin::closeness).thenComparingInt(Pin::hash);

    /// From what was kept of one.
    ///
    /// @param binding a registered name, or anything else for none
    public static Pin of(String mechanism, String binding) {
        return new Pin(mechanism, BindingType.named(binding));
    }

    boolean isBetterThan(Pin other) {
        return ORDER.compare(this, other) > 0;
    }

    /// Whether it is worth remembering: whoever proves less than SCRAM cannot get worse.
    boolean isWorthKeeping() {
        return hash() >= 0;
    }

    private int closeness() {
        return binding.map(each -> BOUND.indexOf(each) + 1).orElse(0);
    }

    private int hash() {
        return HASHES.indexOf(mechanism.replace("-PLUS", ""));
    }

    /// For a person: the mechanism, and what it is tied to.
    @Override
    public String toString() {
        return binding.map(each -> mechanism + ", " + each.wireName()).orElse(mechanism);
    }
}
