package im.hither.feature.trust;

import im.hither.feature.omemo.ratchet.IdentityKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Holds a code against the keys that are known of its owner's devices.
final class CodeComparison {
    private final Map<Integer, IdentityKey> known;

    CodeComparison(Map<Integer, IdentityKey> known) {
        this.known = known;
    }

    List<CodeFinding> of(VerificationCode code) {
        var findings = new ArrayList<CodeFinding>();
        for (var key : code.keys()) findings.addAll(of(key));
        return List.copyOf(findings);
    }

    private List<CodeFinding> of(CodeKey key) {
        var holder = holder(key);
        if (!key.trusted()) return warned(key, holder);
        var device = key.device().isPresent() ? key.device() : holder;
        var expected = device.isPresent() ? held(device.getAsInt()) : Optional.<IdentityKey>empty();
        if (expected.isEmpty()) {
            return List.of(new CodeFinding(CodeResult.NEW, device, meant(key)));
        }
        if (key.means(expected.get())) {
            return List.of(new CodeFinding(CodeResult.MATCHED, device, expected.get()));
        }
        return List.of(
                new CodeFinding(CodeResult.MISMATCHED, device, expected.get()),
                new CodeFinding(CodeResult.NEW, device, meant(key)));
    }

    private List<CodeFinding> warned(CodeKey key, OptionalInt holder) {
        return List.of(new CodeFinding(CodeResult.WARNED, holder, meant(key)));
    }

    private Optional<IdentityKey> held(int device) {
        return Optional.ofNullable(known.get(device));
    }

    /// The device that is known to have the key.
    private OptionalInt holder(CodeKey key) {
        return known.entrySet().stream()
                .filter(each -> key.means(each.getValue()))
                .mapToInt(Map.Entry::getKey)
                .findFirst();
    }

    /// The reading that is known to be somebody's, or the one its dialect intends.
    private IdentityKey meant(CodeKey key) {
        return key.readings().stream()
                .filter(known::containsValue)
                .findFirst()
                .orElse(key.readings().getFirst());
    }
}
