package im.hither.session.wire.dns;

import java.util.List;

/// Asks for SRV records.
@FunctionalInterface
public interface ServiceLookup {
    /// The records of a name such as `_xmpp-client._tcp.example.com`, in any order; none where
    /// there are none and where nobody answers.
    List<ServiceRecord> records(String name);
}
