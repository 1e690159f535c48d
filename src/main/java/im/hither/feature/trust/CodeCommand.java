package im.hither.feature.trust;

import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.terminal.AccountOption;
import im.hither.terminal.Console;
import im.hither.terminal.ExitStatus;
import im.hither.terminal.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `code`: the own verification code, as text and as a picture.
@Command(name = "code")
public final class CodeCommand implements Runnable {
    private static final int SCALE = 8;

    private final Supplier<? extends Trust> trust;
    private final Console console;

    @Option(names = "--png", paramLabel = "FILE")
    private @Nullable Path png;

    @Option(names = "--dialect", paramLabel = "omemo|omemo2", defaultValue = "omemo")
    private Form form = Form.OMEMO;

    @Mixin private final AccountOption account = new AccountOption();

    public CodeCommand(Supplier<? extends Trust> trust, Console console) {
        this.trust = trust;
        this.console = console;
    }

    @Override
    public void run() {
        var of = account.one(console);
        var uri =
                trust.get()
                        .ownCode(of.id(), of.address(), form.dialect)
                        .orElseThrow(() ->
                                console.failure(
                                        ExitStatus.NOT_ONLINE, "command.noKeysYet", of.address()));
        if (png != null) write(uri, png);
        console.print(
                new Line()
                        .with("account", of.address())
                        .with("uri", uri)
                        .with("png", png)
                        .words(uri));
    }

    private void write(String uri, Path file) {
        var code =
                QrCode.of(uri)
                        .orElseThrow(
                                () -> console.failure(ExitStatus.REFUSED, "command.codeTooLong"));
        try {
            Files.write(file, code.png(SCALE));
        } catch (IOException failure) {
            throw console.failure(ExitStatus.REFUSED, "command.fileNotWritten", file);
        }
    }

    enum Form {
        OMEMO(Dialect.LEGACY),
        OMEMO2(Dialect.TWO);

        private final Dialect dialect;

        Form(Dialect dialect) {
            this.dialect = dialect;
        }
    }
}
