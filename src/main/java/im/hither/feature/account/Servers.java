package im.hither.feature.account;

import im.hither.domain.Account;
import im.hither.session.SecretStore;
import im.hither.session.ServerMemories;
import im.hither.session.wire.signin.ServerMemory;
import im.hither.storage.Database;
import java.time.Clock;

/// Remembers of each account's server what the next sign-in needs: in the database what is no
/// secret, in the SecretStore the token. Any thread that may wait.
public final class Servers implements ServerMemories {
    private final Database database;
    private final SecretStore secrets;
    private final Clock clock;
    private final ServerRepository rows = new ServerRepository();

    public Servers(Database database, SecretStore secrets, Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public ServerMemory of(Account account) {
        return new RememberedServer(account, database, rows, new TokenSecret(secrets, clock));
    }

    /// Forgets how well a server once did.
    void unpin(Account account) {
        database.write(tx -> {
            rows.unpin(tx, account.id());
            return account;
        });
    }
}
