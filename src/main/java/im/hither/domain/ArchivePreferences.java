package im.hither.domain;

import java.util.List;
import org.jxmpp.jid.BareJid;

/// What the server's archive keeps (XEP-0441).
///
/// @param always kept whatever the policy says
/// @param never kept whatever it says
public record ArchivePreferences(Policy policy, List<BareJid> always, List<BareJid> never) {
    public ArchivePreferences {
        always = List.copyOf(always);
        never = List.copyOf(never);
    }

    /// The same with another policy.
    public ArchivePreferences with(Policy other) {
        return new ArchivePreferences(other, always, never);
    }

    /// With whom messages are kept.
    public enum Policy {
        ALWAYS,
        NEVER,
        /// With contacts.
        ROSTER
    }
}
