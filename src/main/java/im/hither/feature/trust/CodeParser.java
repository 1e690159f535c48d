package im.hither.feature.trust;

import im.hither.feature.omemo.ratchet.Bytes;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.IdentityKey;
import im.hither.feature.omemo.ratchet.RatchetFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jxmpp.jid.BareJid;

/// Reads verification codes in all forms that programs write. The text is cut at its separators
/// before anything is unescaped, and one part that is wrong makes the whole code worthless.
final class CodeParser {
    static final int MOST_KEYS = 64;

    private static final int LONGEST = 16_384;
    private static final Pattern LINK = Pattern.compile("(?i)https://[^/?#@]+/i/([^/?#]+)\\?(.+)");
    private static final Pattern URI = Pattern.compile("(?i)xmpp:([^/?#][^?#]*)\\?(.+)");
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern DEVICE = Pattern.compile("[1-9][0-9]{0,9}");
    private static final String SID = "omemo-sid-";

    private CodeParser() {}

    static CodeReading read(String text) {
        var trimmed = text.strip();
        if (trimmed.length() > LONGEST) return new CodeReading.NoCode();
        var uri = URI.matcher(trimmed);
        if (uri.matches()) return read(uri.group(1), uri.group(2).split(";"));
        var link = LINK.matcher(trimmed);
        if (link.matches()) return read(link.group(1), link.group(2).split("&"));
        return new CodeReading.NoCode();
    }

    private static CodeReading read(String address, String... parts) {
        var fields = new ArrayList<Field>();
        for (var part : parts) fields.add(Field.of(part));
        var trustMessage = parts[0].equalsIgnoreCase("trust-message");
        var ours = fields.stream().filter(trustMessage ? Field::isTrust : Field::isOmemo).toList();
        if (ours.isEmpty()) return new CodeReading.NoCode();
        if (ours.size() > MOST_KEYS) return new CodeReading.TooManyKeys();
        var owner = CodeAddress.read(address);
        if (owner.isEmpty() || text(parts).contains("#")) return new CodeReading.Malformed();
        return trustMessage ? trustMessage(owner.get(), fields, ours) : omemo(owner.get(), ours);
    }

    private static String text(String... parts) {
        return String.join("", parts);
    }

    private static CodeReading trustMessage(BareJid owner, List<Field> all, List<Field> ours) {
        var two = new Field("encryption", Dialect.TWO.namespace());
        if (all.stream()
                        .filter(each -> each.name().equals("encryption"))
                        .anyMatch(each -> !each.equals(two))
                || !all.contains(two)) {
            return new CodeReading.NoCode();
        }
        var keys = new ArrayList<CodeKey>();
        for (var field : ours) {
            var readings = readings(field.value());
            if (readings.isEmpty()) return new CodeReading.Malformed();
            keys.add(new CodeKey(readings, OptionalInt.empty(), field.name().equals("trust")));
        }
        return new CodeReading.Read(new VerificationCode(owner, List.copyOf(keys)));
    }

    private static CodeReading omemo(BareJid owner, List<Field> ours) {
        var keys = new LinkedHashMap<Integer, CodeKey>();
        for (var field : ours) {
            var device = field.device();
            var key = montgomery(field.value());
            if (device.isEmpty() || key.isEmpty()) return new CodeReading.Malformed();
            var named = device.get() == 0 ? OptionalInt.empty() : OptionalInt.of(device.get());
            keys.put(device.get(), VerificationCode.trusted(key.get(), named));
        }
        return new CodeReading.Read(new VerificationCode(owner, List.copyOf(keys.values())));
    }

    /// Which keys 64 hexadecimal digits may mean; the one on Ed25519 first.
    static List<IdentityKey> readings(String hex) {
        var readings = new ArrayList<IdentityKey>();
        if (!KEY.matcher(hex).matches()) return readings;
        try {
            readings.add(IdentityKey.ofEdwards(Bytes.ofHex(hex)));
        } catch (RatchetFailure _) {
            // the other curve, then
        }
        montgomery(hex).ifPresent(readings::add);
        return List.copyOf(readings);
    }

    private static Optional<IdentityKey> montgomery(String hex) {
        try {
            return Optional.of(IdentityKey.ofFingerprint(hex));
        } catch (RatchetFailure _) {
            return Optional.empty();
        }
    }

    /// One part of a query, its name and value in lower case.
    private record Field(String name, String value) {
        static Field of(String part) {
            var lower = part.toLowerCase(Locale.ROOT);
            var cut = lower.indexOf('=');
            return cut < 0
                    ? new Field(lower, "")
                    : new Field(lower.substring(0, cut), lower.substring(cut + 1));
        }

        boolean isTrust() {
            return name.equals("trust") || name.equals("distrust");
        }

        boolean isOmemo() {
            return name.startsWith(SID) || name.equals("omemo");
        }

        /// 0 where no device is named; empty where what is named cannot be one.
        Optional<Integer> device() {
            if (name.equals("omemo")) return Optional.of(0);
            var id = name.substring(SID.length());
            return DEVICE.matcher(id).matches() && Long.parseLong(id) <= Integer.MAX_VALUE
                    ? Optional.of(Integer.parseInt(id))
                    : Optional.empty();
        }
    }
}
