package im.hither.session.capability;

import java.util.Optional;
import java.util.Set;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smackx.caps.packet.CapsExtension;

/// The hash under which a program shows its abilities (XEP-0115 §4).
///
/// @param algorithm as in the registry of hash names: `sha-1`
/// @param value in Base64, the attribute `ver`
/// @param node what the program calls itself; with the value it makes the node to be asked
public record CapabilityHash(String algorithm, String value, String node) {
    private static final Set<String> ALGORITHMS = Set.of("sha-1", "sha-256", "sha-512");
    private static final int LONGEST = 200;

    /// What a presence shows; empty where it shows nothing that could be proved.
    public static Optional<CapabilityHash> of(Stanza presence) {
        return Optional.ofNullable(CapsExtension.from(presence))
                .flatMap(each -> of(each.getHash(), each.getVer(), each.getNode()));
    }

    /// From the three attributes; empty where one is missing, or the hash is none we can compute.
    public static Optional<CapabilityHash> of(String algorithm, String value, String node) {
        if (!ALGORITHMS.contains(algorithm)) return Optional.empty();
        if (value.isEmpty() || value.length() > LONGEST || node.length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.of(new CapabilityHash(algorithm, value, node));
    }

    /// The node of the question that asks what stands behind it (§6.2).
    public String question() {
        return node + "#" + value;
    }
}
