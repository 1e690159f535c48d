package im.hither.session.capability;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jivesoftware.smackx.disco.packet.DiscoverInfo;
import org.jivesoftware.smackx.disco.packet.DiscoverInfoView;
import org.jivesoftware.smackx.xdata.FormField;
import org.jivesoftware.smackx.xdata.packet.DataForm;

/// The string over which abilities are hashed (XEP-0115 §5.1), and the check of an answer against a
/// hash (§5.4).
public final class VerificationString {
    /// As octets, which for UTF-8 is the order of code points.
    private static final Comparator<String> BY_OCTETS =
            (one, other) -> Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));

    private VerificationString() {}

    /// Whether an answer is what stands behind that hash.
    public static boolean proves(DiscoverInfoView answer, CapabilityHash hash) {
        return of(answer)
                .map(text -> hash(text, hash.algorithm()))
                .filter(hash.value()::equals)
                .isPresent();
    }

    /// The string of an answer; empty where the answer is malformed as a whole (§5.4 step 3).
    static Optional<String> of(DiscoverInfoView answer) {
        var identities = answer.getIdentities().stream().map(VerificationString::text).toList();
        var features = answer.getFeatures().stream().map(DiscoverInfo.Feature::getVar).toList();
        var forms =
                answer.getExtensions(DataForm.class).stream().filter(VerificationString::counts);
        var byType = forms.sorted(Comparator.comparing(DataForm::getFormType, BY_OCTETS)).toList();
        if (twice(identities)
                || twice(features)
                || twice(byType.stream().map(DataForm::getFormType).toList())) {
            return Optional.empty();
        }
        var text = new StringBuilder();
        sorted(identities).forEach(each -> text.append(each).append('<'));
        sorted(features).forEach(each -> text.append(each).append('<'));
        byType.forEach(form -> append(form, text));
        return Optional.of(text.toString());
    }

    /// In Base64.
    static String hash(String text, String algorithm) {
        try {
            var digest = MessageDigest.getInstance(algorithm.toUpperCase(Locale.ROOT));
            return Base64.getEncoder().encodeToString(digest.digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException(algorithm, e); // CapabilityHash lets none through
        }
    }

    private static String text(DiscoverInfo.Identity identity) {
        return String.join(
                "/",
                identity.getCategory(),
                identity.getType(),
                Objects.toString(identity.getLanguage(), ""),
                Objects.toString(identity.getName(), ""));
    }

    /// A form without a type is left out (§5.4 step 3.6); that a type is hidden, Smack's parser
    /// says of every type.
    private static boolean counts(DataForm form) {
        var type = form.getField(FormField.FORM_TYPE);
        return type != null && !type.getValues().isEmpty();
    }

    private static void append(DataForm form, StringBuilder text) {
        text.append(form.getFormType()).append('<');
        form.getFields().stream()
                .filter(field -> !field.getFieldName().equals(FormField.FORM_TYPE))
                .sorted(Comparator.comparing(FormField::getFieldName, BY_OCTETS))
                .forEach(field -> {
                    text.append(field.getFieldName()).append('<');
                    sorted(field.getValues().stream().map(CharSequence::toString).toList())
                            .forEach(value -> text.append(value).append('<'));
                });
    }

    private static Stream<String> sorted(List<String> texts) {
        return texts.stream().sorted(BY_OCTETS);
    }

    private static boolean twice(List<String> texts) {
        return new TreeSet<>(texts).size() < texts.size();
    }
}
