package im.hither.feature.account;

import im.hither.domain.Account;
import im.hither.session.wire.sasl.Pin;
import im.hither.session.wire.signin.LoginToken;
import im.hither.session.wire.signin.ServerMemory;
import im.hither.storage.Database;
import im.hither.storage.StorageFailure;
import im.hither.storage.Transaction;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/// What is remembered of one account's server.
record RememberedServer(
        Account account, Database database, ServerRepository rows, TokenSecret secret)
        implements ServerMemory {
    private static final Logger LOG = Logger.getLogger(RememberedServer.class.getName());

    @Override
    public String agent() {
        return database.read(snapshot -> rows.agent(snapshot, account.id()))
                .orElseGet(() -> database.write(tx -> rows.makeAgent(tx, account.id())));
    }

    @Override
    public Optional<Pin> pin() {
        return database.read(snapshot -> rows.pin(snapshot, account.id()));
    }

    @Override
    public void keep(Pin pin) {
        write(tx -> rows.pin(tx, account.id(), pin));
    }

    @Override
    public Optional<LoginToken> token() {
        return secret.read(account.address());
    }

    @Override
    public void keep(LoginToken token) {
        try {
            secret.write(account.address(), token);
        } catch (StorageFailure e) {
            LOG.log(Level.WARNING, "a token could not be kept", e);
        }
    }

    @Override
    public void forgetToken() {
        secret.delete(account.address());
    }

    @Override
    public Set<String> abilities() {
        return database.read(snapshot -> rows.abilities(snapshot, account.id()));
    }

    @Override
    public void keep(Set<String> abilities) {
        write(tx -> rows.abilities(tx, account.id(), abilities));
    }

    /// Who cannot be remembered can still be talked to.
    private void write(Consumer<Transaction> change) {
        try {
            database.write(tx -> {
                change.accept(tx);
                return account;
            });
        } catch (StorageFailure e) {
            LOG.log(Level.WARNING, "a server could not be remembered", e);
        }
    }
}
