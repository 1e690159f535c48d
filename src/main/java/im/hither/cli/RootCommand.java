package im.hither.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// `hither` itself, and the options that go with every command.
@Command(name = "hither", versionProvider = Version.class)
final class RootCommand {
    @Option(names = "--profile", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private @Nullable Path profile;

    @Option(names = "--headless")
    private boolean headless;

    @SuppressWarnings("UnusedVariable") // picocli looks at the option alone
    @Option(names = "--version", versionHelp = true)
    private boolean version;

    @SuppressWarnings("UnusedVariable")
    @Option(names = "--help", usageHelp = true, scope = ScopeType.INHERIT)
    private boolean help;

    Optional<Path> profile() {
        return Optional.ofNullable(profile);
    }

    boolean headless() {
        return headless;
    }
}
