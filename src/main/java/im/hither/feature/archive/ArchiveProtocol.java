package im.hither.feature.archive;

import im.hither.domain.ArchivePreferences;
import im.hither.domain.ArchivePreferences.Policy;
import im.hither.session.Answer;
import java.util.List;
import java.util.Optional;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smackx.mam.element.MamPrefsIQ;
import org.jivesoftware.smackx.mam.element.MamPrefsIQ.DefaultBehavior;
import org.jivesoftware.smackx.mam.element.MamVersion;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;

/// What the archive is to keep, asked and told (XEP-0441).
final class ArchiveProtocol {
    private ArchiveProtocol() {}

    static IQ question() {
        return new MamPrefsIQ(MamVersion.MAM2);
    }

    static IQ wish(ArchivePreferences preferences) {
        return new MamPrefsIQ(
                MamVersion.MAM2,
                List.copyOf(preferences.always()),
                List.copyOf(preferences.never()),
                switch (preferences.policy()) {
                    case ALWAYS -> DefaultBehavior.always;
                    case NEVER -> DefaultBehavior.never;
                    case ROSTER -> DefaultBehavior.roster;
                });
    }

    /// Empty where the server does not say.
    static Optional<ArchivePreferences> preferences(Answer answer) {
        if (!(answer instanceof Answer.Result(MamPrefsIQ kept))) return Optional.empty();
        return Optional.ofNullable(kept.getDefault())
                .map(policy ->
                        new ArchivePreferences(
                                switch (policy) {
                                    case always -> Policy.ALWAYS;
                                    case never -> Policy.NEVER;
                                    case roster -> Policy.ROSTER;
                                },
                                addresses(kept.getAlwaysJids()),
                                addresses(kept.getNeverJids())));
    }

    private static List<BareJid> addresses(List<Jid> jids) {
        return Optional.ofNullable(jids).orElse(List.of()).stream().map(Jid::asBareJid).toList();
    }
}
