package im.hither.feature.trust;

import im.hither.terminal.AccountOption;
import im.hither.terminal.CommandFailure;
import im.hither.terminal.Console;
import im.hither.terminal.ExitStatus;
import im.hither.terminal.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jxmpp.jid.BareJid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `verify`: reads a verification code from a text or a picture, and says what it means.
@Command(name = "verify")
public final class VerifyCommand implements Runnable {
    private final Supplier<? extends Trust> trust;
    private final Console console;

    @Parameters(index = "0", paramLabel = "URI-or-IMAGE")
    private String source = "";

    @Option(names = "--yes")
    private boolean yes;

    @Mixin private final AccountOption account = new AccountOption();

    public VerifyCommand(Supplier<? extends Trust> trust, Console console) {
        this.trust = trust;
        this.console = console;
    }

    @Override
    public void run() {
        var code = code();
        var of = account.one(console).id();
        var findings = trust.get().compare(of, code);
        findings.forEach(each -> console.print(line(code.owner(), each)));
        if (yes) {
            TrustCommand.changed(console, () -> trust.get().adopt(of, code));
        }
        if (findings.stream().anyMatch(each -> each.result() == CodeResult.MISMATCHED)) {
            throw console.failure(ExitStatus.REFUSED, "command.codeMismatch", code.owner());
        }
    }

    private VerificationCode code() {
        return switch (reading()) {
            case CodeReading.NoCode() -> throw none("command.noCode");
            case CodeReading.Read(var code) -> code;
            case CodeReading.Malformed() -> throw none("command.codeMalformed");
            case CodeReading.TooManyKeys() -> throw none("command.codeMalformed");
        };
    }

    private CommandFailure none(String key) {
        return console.failure(ExitStatus.WRONG_ARGUMENTS, key, source);
    }

    private CodeReading reading() {
        var text = CodeParser.read(source);
        return text instanceof CodeReading.NoCode ? inPicture() : text;
    }

    /// The first code that can be read, else the first that is damaged.
    private CodeReading inPicture() {
        var all =
                picture().stream()
                        .flatMap(pixels -> CodePicture.texts(pixels).stream())
                        .map(CodeParser::read)
                        .filter(each -> !(each instanceof CodeReading.NoCode))
                        .toList();
        return all.stream()
                .filter(CodeReading.Read.class::isInstance)
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElseGet(CodeReading.NoCode::new);
    }

    private Optional<Pixels> picture() {
        try {
            var file = Path.of(source);
            if (!Files.isRegularFile(file) || Files.size(file) > PictureFile.LARGEST_FILE) {
                return Optional.empty();
            }
            return PictureFile.read(Files.readAllBytes(file));
        } catch (IOException | InvalidPathException _) {
            return Optional.empty();
        }
    }

    private Line line(BareJid owner, CodeFinding finding) {
        var result = finding.result().name().toLowerCase(Locale.ROOT);
        var device = finding.device();
        return new Line()
                .with("address", owner)
                .with("device", device.isPresent() ? device.getAsInt() : null)
                .with("fingerprint", finding.key().fingerprint())
                .with("result", result)
                .words(
                        console.texts()
                                .text(
                                        "command.code." + result,
                                        owner,
                                        named(device),
                                        finding.key().fingerprint()));
    }

    private static String named(OptionalInt device) {
        return device.isPresent() ? Integer.toString(device.getAsInt()) : "?";
    }
}
