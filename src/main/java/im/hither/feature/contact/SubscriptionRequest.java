package im.hither.feature.contact;

import im.hither.domain.AccountId;
import java.time.Instant;
import org.jxmpp.jid.BareJid;

/// Somebody asks to see our presence and has no answer yet.
public record SubscriptionRequest(AccountId account, BareJid address, Instant at) {}
