package im.hither.session;

import im.hither.domain.Account;
import im.hither.session.wire.signin.ServerMemory;

/// What is remembered of the accounts' servers.
@FunctionalInterface
public interface ServerMemories {
    ServerMemory of(Account account);
}
