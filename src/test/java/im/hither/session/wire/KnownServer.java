package im.hither.session.wire;

import im.hither.session.wire.sasl.Pin;
import im.hither.session.wire.signin.LoginToken;
import im.hither.session.wire.signin.ServerMemory;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Remembers a server for as long as a test lasts.
public final class KnownServer implements ServerMemory {
    private final String agent = UUID.randomUUID().toString();
    private volatile Optional<Pin> pin = Optional.empty();
    private volatile Optional<LoginToken> token = Optional.empty();
    private volatile Set<String> abilities = Set.of();

    @Override
    public String agent() {
        return agent;
    }

    @Override
    public Optional<Pin> pin() {
        return pin;
    }

    @Override
    public void keep(Pin kept) {
        pin = Optional.of(kept);
    }

    @Override
    public Optional<LoginToken> token() {
        return token;
    }

    @Override
    public void keep(LoginToken kept) {
        token = Optional.of(kept);
    }

    @Override
    public void forgetToken() {
        token = Optional.empty();
    }

    @Override
    public Set<String> abilities() {
        return abilities;
    }

    @Override
    public void keep(Set<String> kept) {
        abilities = Set.copyOf(kept);
    }
}
