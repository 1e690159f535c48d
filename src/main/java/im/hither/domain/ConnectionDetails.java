package im.hither.domain;

import java.util.List;
import org.jxmpp.jid.EntityFullJid;

/// What a connection turned out to be, for `status` and the account's details.
///
/// @param server host and port connected to
/// @param tls protocol version and cipher suite
/// @param channelBinding the type used, `none` where there was none
/// @param fast a token logged in (XEP-0484)
/// @param resumed an earlier stream went on (XEP-0198 §5)
/// @param roundTrips from the TCP handshake, counted as 1, until a message could be sent
/// @param chain the server's certificate, then the authorities it sent along
/// @param clientCertificate a certificate of ours was shown to the server
/// @param tried places that did not work before this one did
public record ConnectionDetails(
        EntityFullJid address,
        String server,
        String tls,
        String channelBinding,
        String mechanism,
        boolean fast,
        boolean resumed,
        int roundTrips,
        List<PeerCertificate> chain,
        boolean clientCertificate,
        List<TriedPlace> tried) {
    /// One of which no more is known.
    public ConnectionDetails(
            EntityFullJid address,
            String server,
            String tls,
            String channelBinding,
            String mechanism,
            boolean fast,
            boolean resumed,
            int roundTrips) {
        this(
                address,
                server,
                tls,
                channelBinding,
                mechanism,
                fast,
                resumed,
                roundTrips,
                List.of(),
                false,
                List.of());
    }
}
