package im.hither.session.wire.signin;

import im.hither.session.wire.stream.StreamElement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jivesoftware.smack.packet.Stanza;
import org.jxmpp.jid.EntityFullJid;

/// A stream on which messages may be sent.
///
/// @param managed it has stream management
/// @param resumption how to resume it, where the server can
/// @param resumed it goes on where an earlier one ended
/// @param carbons copies of other devices' messages come, without having been asked for
/// @param handled how many stanzas of the earlier stream the server says it has, if it says so
/// @param early what came before the server began to count
public record SignedIn(
        EntityFullJid address,
        Proof proof,
        StreamElement features,
        boolean managed,
        Optional<Resumption> resumption,
        boolean resumed,
        boolean carbons,
        OptionalLong handled,
        List<Stanza> early) {}
