package im.hither.feature.account;

import im.hither.domain.ConnectionSettings;
import im.hither.domain.ProxyAddress;
import im.hither.domain.ServerAddress;
import im.hither.domain.TlsMode;
import im.hither.terminal.Console;
import im.hither.terminal.ExitStatus;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How an account's server is reached, as the options of `account add`.
final class ConnectionOptions {
    private static final int LIMIT = 1 << 18;
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:\\\\");

    private static final Pattern WITH_PASSWORD = Pattern.compile("//[^@]*:.*@");

    @Option(names = "--server", paramLabel = "HOST[:PORT]")
    private @Nullable String server;

    @Option(names = "--tls", paramLabel = "auto|direct|starttls", defaultValue = "auto")
    private TlsMode tls = TlsMode.AUTO;

    @Option(names = "--ca", paramLabel = "PEM")
    private @Nullable String authority;

    @Option(names = "--proxy", paramLabel = "URL")
    private @Nullable String proxy;

    @Option(names = "--client-certificate", paramLabel = "P12")
    private @Nullable String clientCertificate;

    @Option(names = "--allow-plain")
    private boolean plainAllowed;

    /// What was said, and what stands in the files that were named.
    ConnectionSettings settings(Console console) {
        return new ConnectionSettings(
                Optional.ofNullable(server).map(text -> server(console, text)),
                tls,
                Optional.ofNullable(authority).map(path -> authority(console, path)),
                Optional.ofNullable(proxy).map(text -> proxy(console, text)),
                plainAllowed,
                certificate(console));
    }

    /// The file with a certificate of ours. Another process may be the one that reads it.
    Optional<String> certificate(Console console) {
        if (clientCertificate == null) return Optional.empty();
        if (clientCertificate.startsWith("/") || DRIVE.matcher(clientCertificate).lookingAt()) {
            return Optional.of(clientCertificate);
        }
        throw console.failure(ExitStatus.WRONG_ARGUMENTS, "command.wholePath", clientCertificate);
    }

    private static String authority(Console console, String path) {
        var text = console.file(path, LIMIT);
        if (AuthorityViewModel.isPem(text)) return text;
        throw console.failure(ExitStatus.WRONG_ARGUMENTS, "command.noAuthority", path);
    }

    private static ServerAddress server(Console console, String text) {
        try {
            return ServerAddress.parse(text);
        } catch (IllegalArgumentException _) {
            throw console.failure(ExitStatus.WRONG_ARGUMENTS, "command.noServer", text);
        }
    }

    private static String proxy(Console console, String text) {
        try {
            return ProxyAddress.parse(text).url();
        } catch (IllegalArgumentException _) {
            throw WITH_PASSWORD.matcher(text).find()
                    ? console.failure(ExitStatus.WRONG_ARGUMENTS, "command.proxyPasswordTyped")
                    : console.failure(ExitStatus.WRONG_ARGUMENTS, "command.noProxy", text);
        }
    }
}
