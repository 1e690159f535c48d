package im.hither.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/// `hither` itself, and the options that go with every command.
@Command(name = "hither", versionProvider = Version.class)
final class RootCommand {
    @Option(names = "--profile", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private @Nullable Path profile;

    @Option(names = "--headless")
    private boolean headless;

    @Option(names = "--hidden")
    private boolean hidden;

    @SuppressWarnings("UnusedVariable") // picocli looks at the option alone
    @Option(names = "--version", versionHelp = true)
    private boolean version;

    @SuppressWarnings("UnusedVariable")
    @Option(names = "--help", usageHelp = true, scope = ScopeType.INHERIT)
    private boolean help;

    /// What is left when no command was named: a link, or a word that was meant as a command.
    @Parameters(paramLabel = "LINK", arity = "0..*")
    private List<String> rest = List.of();

    Optional<Path> profile() {
        return Optional.ofNullable(profile);
    }

    boolean headless() {
        return headless;
    }

    boolean hidden() {
        return hidden;
    }

    List<String> rest() {
        return rest;
    }
}
