package im.hither.session.wire.signin;

import im.hither.domain.ServerAddress;
import im.hither.session.wire.stream.Namespaces;
import im.hither.session.wire.stream.StreamElement;
import java.util.Optional;
import org.jxmpp.jid.EntityFullJid;

/// What a stream can be resumed with (XEP-0198 §5).
///
/// @param location where the server wants that to happen
public record Resumption(String id, EntityFullJid address, Optional<ServerAddress> location) {
    /// From an `<enabled/>`, where that says so.
    static Optional<Resumption> offered(StreamElement enabled, EntityFullJid address) {
        return enabled.attribute("resume")
                .filter(value -> value.equals("true") || value.equals("1"))
                .flatMap(_ -> enabled.attribute("id"))
                .filter(_ -> enabled.is("enabled", Namespaces.STREAM_MANAGEMENT))
                .map(id ->
                        new Resumption(
                                id,
                                address,
                                enabled.attribute("location").flatMap(ServerAddress::read)));
    }
}
