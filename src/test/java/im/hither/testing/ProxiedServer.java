package im.hither.testing;

import java.nio.file.Path;
import org.jxmpp.jid.EntityBareJid;

/// A server as it is seen through a network that fails.
public record ProxiedServer(XmppServer server, FaultProxy proxy) implements XmppServer {
    /// A server behind a proxy of its own before its port for direct TLS.
    public static ProxiedServer of(XmppServer server) {
        return new ProxiedServer(server, FaultProxy.before(server.directTlsPort()));
    }

    @Override
    public String domain() {
        return server.domain();
    }

    @Override
    public String host() {
        return server.host();
    }

    @Override
    public int directTlsPort() {
        return proxy.port();
    }

    @Override
    public int startTlsPort() {
        return server.startTlsPort();
    }

    @Override
    public Path authority() {
        return server.authority();
    }

    @Override
    public EntityBareJid register(String localpart, String password) {
        return server.register(localpart, password);
    }

    /// Ends the proxy, not the server.
    @Override
    public void close() {
        proxy.close();
    }
}
