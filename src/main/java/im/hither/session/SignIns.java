package im.hither.session;

import im.hither.domain.ConnectionDetails;
import im.hither.domain.ConnectionProblem;
import im.hither.domain.ConnectionState;
import im.hither.domain.ProxyAddress;
import im.hither.session.wire.signin.SignIn;
import im.hither.session.wire.stream.SignInFailure;
import im.hither.storage.StorageFailure;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jxmpp.jid.parts.Resourcepart;

/// How an account's supervisor gets it online.
final class SignIns implements Supervisor.Attempts {
    private static final Logger LOG = Logger.getLogger(SignIns.class.getName());

    private final AccountLink link;
    private final Parts parts;
    private final Traffic traffic;

    SignIns(AccountLink link, Parts parts, Traffic traffic) {
        this.link = link;
        this.parts = parts;
        this.traffic = traffic;
    }

    @Override
    public ConnectionDetails connect(long generation) throws SignInFailure, InterruptedException {
        try {
            requirePassword();
            return traffic.connect(generation, signIn());
        } catch (StorageFailure failure) { // told as trouble with the profile
            throw new SignInFailure(new ConnectionProblem.Lost("storage failed"), failure);
        }
    }

    private void requirePassword() throws SignInFailure {
        var address = link.account().address().toString();
        var known = readable(address, SecretStore.PASSWORD);
        if (known.isEmpty() && link.account().settings().clientCertificate().isEmpty()) {
            throw new SignInFailure(new ConnectionProblem.NoPassword());
        }
        known.ifPresent(password -> Arrays.fill(password, '\0'));
    }

    /// One that cannot be read is as good as none: the user enters it again.
    private Optional<char[]> readable(String address, String name) {
        try {
            return parts.secrets().read(address, name);
        } catch (StorageFailure unreadable) {
            LOG.log(Level.WARNING, "a password cannot be read", unreadable);
            return Optional.empty();
        }
    }

    SignIn signIn() {
        var account = link.account();
        var address = account.address().toString();
        var proxy = account.settings().proxy().map(ProxyAddress::parse);
        return new SignIn(
                () -> secret(address, SecretStore.PASSWORD),
                () -> secret(address, SecretStore.CERTIFICATE),
                () ->
                        proxy.flatMap(each -> readable(address, SecretStore.ofProxy(each)))
                                .orElseGet(() -> new char[0]),
                resource(),
                account.settings(),
                parts.memories().of(account));
    }

    private char[] secret(String address, String name) {
        return parts.secrets().read(address, name).orElseGet(() -> new char[0]);
    }

    @Override
    public void tearDown() {
        traffic.tearDown();
    }

    @Override
    public void probe() {
        traffic.probe();
    }

    @Override
    public void disconnect() throws InterruptedException {
        traffic.disconnect();
    }

    @Override
    public void ended() {
        traffic.ended();
    }

    @Override
    public void changed(ConnectionState state) {
        traffic.changed(state);
    }

    /// Random, so that it tells strangers nothing and never collides with an old stream of ours.
    private static Resourcepart resource() {
        var bytes = new byte[6];
        new SecureRandom().nextBytes(bytes);
        return Resourcepart.fromOrThrowUnchecked("Hither." + HexFormat.of().formatHex(bytes));
    }
}
