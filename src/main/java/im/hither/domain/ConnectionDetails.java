package im.hither.domain;

import org.jxmpp.jid.EntityFullJid;

/// What a connection turned out to be, for `status` and the account's details.
///
/// @param server host and port connected to
/// @param tls protocol version and cipher suite
/// @param channelBinding the type used, `none` where there was none
/// @param fast a token logged in (XEP-0484)
/// @param resumed an earlier stream went on (XEP-0198 §5)
/// @param roundTrips from the TCP handshake, counted as 1, until a message could be sent
public record ConnectionDetails(
        EntityFullJid address,
        String server,
        String tls,
        String channelBinding,
        String mechanism,
        boolean fast,
        boolean resumed,
        int roundTrips) {}
