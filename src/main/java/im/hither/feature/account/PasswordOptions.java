package im.hither.feature.account;

import im.hither.domain.ConnectionSettings;
import im.hither.domain.ProxyAddress;
import im.hither.terminal.Console;
import im.hither.terminal.ExitStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import picocli.CommandLine.Option;

/// Where the passwords of `account add` come from: files, and standard input for those that have
/// none.
final class PasswordOptions {
    private static final int LONGEST = 4096;

    @Option(names = "--password-file", paramLabel = "F")
    private @Nullable String file;

    @Option(names = "--certificate-password-file", paramLabel = "F")
    private @Nullable String certificateFile;

    @Option(names = "--proxy-password-file", paramLabel = "F")
    private @Nullable String proxyFile;

    /// What was read; handed on, each is wiped by whoever keeps it.
    ///
    /// @param own empty for who signs in with a certificate and gave none
    @SuppressWarnings("ArrayRecordComponent") // to be wiped, never compared
    record Passwords(
            char[] own,
            Optional<char[]> certificate,
            Optional<ProxyAddress> proxy,
            char[] ofProxy) {
        /// Keeps what has to be there before the account is.
        void keep(Accounts accounts, BareJid address) {
            certificate.ifPresent(each -> accounts.certificatePassword(address, each));
            proxy.ifPresent(each -> accounts.proxyPassword(address, each, ofProxy));
        }
    }

    /// Reads those that these settings need, in the order in which the command line promises them.
    Passwords read(Console console, BareJid address, ConnectionSettings settings) {
        var certificate =
                settings.clientCertificate()
                        .map(_ -> read(console, certificateFile, "certificatePassword", address));
        var proxy =
                settings.proxy().map(ProxyAddress::parse).filter(each -> each.user().isPresent());
        var ofProxy =
                proxy.map(each -> read(console, proxyFile, "proxyPassword", each.url()))
                        .orElseGet(() -> new char[0]);
        var own =
                file == null && certificate.isPresent()
                        ? new char[0]
                        : read(console, file, "password", address);
        return new Passwords(own, certificate, proxy, ofProxy);
    }

    private static char[] read(Console console, @Nullable String file, String key, Object of) {
        var question = console.texts().text("command." + key, of);
        var password =
                file == null
                        ? console.secret(question)
                        : console.file(file, LONGEST).lines().findFirst().orElse("").toCharArray();
        if (password.length > 0) return password;
        throw console.failure(ExitStatus.WRONG_ARGUMENTS, "command.noSecret");
    }
}
