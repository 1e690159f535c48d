package im.hither.feature.trust;

import im.hither.concurrent.Asker;
import im.hither.domain.AccountId;
import im.hither.feature.trust.CodeVerdict.Kind;
import im.hither.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jxmpp.jid.BareJid;

/// Reads codes of those whose keys are shown, and of our own devices, from wherever they come, and
/// says what they mean. Nothing changes before that is confirmed, but for one thing: a picture of a
/// code that does not match stops sending at once. FX thread.
public final class ReadCodeViewModel {
    private final AccountId account;
    private final BareJid person;
    private final Predicate<BareJid> belongsHere;
    private final Trust trust;
    private final Asker asker;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<CodeVerdict> verdict =
            new ReadOnlyObjectWrapper<>(CodeVerdict.NOTHING);

    /// @param belongsHere whose codes are read
    public ReadCodeViewModel(
            AccountId account,
            BareJid person,
            Predicate<BareJid> belongsHere,
            Trust trust,
            Asker asker,
            Texts texts) {
        this.account = account;
        this.person = person;
        this.belongsHere = belongsHere;
        this.trust = trust;
        this.asker = asker;
        this.texts = texts;
    }

    BareJid person() {
        return person;
    }

    public ReadOnlyObjectProperty<CodeVerdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /// Looks for a code in a picture file.
    public void readFile(Path picture) {
        asker.ask(
                () -> inFile(picture),
                found -> found(found, "trust.noCode", false),
                _ -> useless("trust.unreadable"));
    }

    /// Looks for a code in pictures.
    ///
    /// @param none what to do where there is none
    public void readPictures(List<? extends Supplier<Pixels>> pictures, Runnable none) {
        asker.ask(
                () ->
                        pictures.stream()
                                .flatMap(each -> CodePicture.texts(each.get()).stream())
                                .toList(),
                found -> {
                    if (found.isEmpty()) none.run();
                    else found(found, "trust.noCode", false);
                });
    }

    /// There was no code in a picture.
    public void nothingThere() {
        useless("trust.noCode");
    }

    /// Nothing was pasted or dropped that could hold a code.
    public void nothingToPaste() {
        useless("trust.nothingToPaste");
    }

    /// Reads a link or what stands in a code.
    public void readText(String text) {
        if (!text.isBlank()) found(List.of(text), "trust.noCodeText", true);
    }

    /// Adopts what the code says that was read last.
    public void adopt() {
        verdict.get()
                .code()
                .ifPresent(code -> {
                    switch (verdict.get().kind()) {
                        case MISMATCHED -> stop(code, verdict.get().keys());
                        case STOPPED, CONTRADICTED ->
                                adopted(() -> trust.adoptWithout(account, code));
                        case SILENT, USELESS, MATCHED, NEW, WARNED, ADOPTED ->
                                adopted(() -> trust.adopt(account, code));
                    }
                });
    }

    private void adopted(Runnable change) {
        change.run();
        verdict.set(CodeVerdict.of(Kind.ADOPTED, texts.text("trust.adopted")));
    }

    private void stop(VerificationCode code, List<String> keys) {
        trust.stop(account, code);
        var sentence = texts.text("trust.result.stopped", code.owner());
        verdict.set(new CodeVerdict(Kind.STOPPED, sentence, keys, Optional.of(code)));
    }

    private void found(List<String> found, String none, boolean typed) {
        var readings = found.stream().map(CodeReading::of).toList();
        var codes =
                readings.stream()
                        .filter(CodeReading.Read.class::isInstance)
                        .map(each -> ((CodeReading.Read) each).code())
                        .toList();
        var meant = codes.stream().filter(code -> belongsHere.test(code.owner())).findFirst();
        if (meant.isPresent()) {
            compare(meant.get(), typed);
        } else if (!codes.isEmpty()) {
            var other = texts.text("trust.otherPerson", codes.getFirst().owner(), person);
            verdict.set(CodeVerdict.of(Kind.USELESS, other));
        } else {
            var other = readings.stream().allMatch(CodeReading.NoCode.class::isInstance);
            useless(other ? none : "trust.malformed");
        }
    }

    private void compare(VerificationCode code, boolean typed) {
        verdict.set(CodeVerdict.NOTHING);
        asker.ask(() -> compared(code), compared -> compared(code, compared, typed));
    }

    private Compared compared(VerificationCode code) {
        var findings = trust.compare(account, code);
        var contradicted =
                findings.stream()
                        .filter(each -> each.result() == CodeResult.MISMATCHED)
                        .map(each -> trust.standing(account, code.owner(), each.key()))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(KeyStanding.class)));
        return new Compared(findings, contradicted);
    }

    /// @param contradicted how the keys stand that the code names otherwise
    private record Compared(List<CodeFinding> findings, Set<KeyStanding> contradicted) {}

    private void compared(VerificationCode code, Compared compared, boolean typed) {
        var findings = compared.findings();
        var kind = kind(findings.stream().map(CodeFinding::result).toList());
        var keys = findings.stream().map(this::line).toList();
        if (kind == Kind.MISMATCHED && !compared.contradicted().contains(KeyStanding.OPEN)) {
            verdict.set(contradicted(code, compared.contradicted(), keys));
            return;
        }
        if (kind == Kind.MISMATCHED && !typed) {
            stop(code, keys);
            return;
        }
        var sentence =
                texts.text("trust.result." + kind.name().toLowerCase(Locale.ROOT), code.owner());
        var caution = typed && !kind.isAlarm() ? " " + texts.text("trust.typed", code.owner()) : "";
        verdict.set(new CodeVerdict(kind, sentence + caution, keys, Optional.of(code)));
    }

    /// Nothing is stopped. A code of ours that names another key for this device is not to be used
    /// at all: who made it was deceived about this device.
    private CodeVerdict contradicted(
            VerificationCode code, Set<KeyStanding> standings, List<String> keys) {
        var here = standings.contains(KeyStanding.THIS_DEVICE);
        return new CodeVerdict(
                Kind.CONTRADICTED,
                texts.text(here ? "trust.result.thisDevice" : "trust.result.contradicted"),
                keys,
                here ? Optional.empty() : Optional.of(code));
    }

    private static Kind kind(List<CodeResult> results) {
        if (results.contains(CodeResult.MISMATCHED)) return Kind.MISMATCHED;
        if (results.contains(CodeResult.WARNED)) return Kind.WARNED;
        return results.contains(CodeResult.NEW) ? Kind.NEW : Kind.MATCHED;
    }

    private String line(CodeFinding finding) {
        return texts.text(
                "trust.finding." + finding.result().name().toLowerCase(Locale.ROOT),
                named(finding.device()),
                finding.key().fingerprint().substring(0, 8));
    }

    private String named(OptionalInt device) {
        return device.isPresent()
                ? texts.text("trust.device", Integer.toString(device.getAsInt()))
                : texts.text("trust.deviceUnknown");
    }

    private void useless(String key) {
        verdict.set(CodeVerdict.of(Kind.USELESS, texts.text(key, person)));
    }

    private static List<String> inFile(Path file) throws IOException {
        if (Files.size(file) > PictureFile.LARGEST_FILE) return List.of();
        return PictureFile.read(Files.readAllBytes(file)).map(CodePicture::texts).orElse(List.of());
    }
}
