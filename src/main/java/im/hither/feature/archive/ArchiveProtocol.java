package im.hither.feature.archive;

import im.hither.domain.ArchivePreferences;
import im.hither.domain.ArchivePreferences.Policy;
import im.hither.session.Answer;
import im.hither.session.InnerStanza;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.SimpleIQ;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smack.packet.UnparsedIQ;
import org.jivesoftware.smackx.mam.element.MamPrefsIQ;
import org.jivesoftware.smackx.mam.element.MamPrefsIQ.DefaultBehavior;
import org.jivesoftware.smackx.mam.element.MamQueryIQ;
import org.jivesoftware.smackx.mam.element.MamVersion;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;

/// What the archive is to keep, asked and told (XEP-0441), by what it can be asked, and how far it
/// reaches.
final class ArchiveProtocol {
    /// Where announced, an archive tells how far it reaches (XEP-0313 §6).
    static final String EXTENDED = "urn:xmpp:mam:2#extended";

    /// What is specified (XEP-0431 §3), then what ejabberd had before.
    private static final List<String> WORDS = List.of("{urn:xmpp:fulltext:0}fulltext", "withtext");

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

    /// Asks which fields a query may have (XEP-0313 §4.1.5), the own archive or this room's.
    static IQ form(Optional<BareJid> room) {
        var question = new MamQueryIQ(MamVersion.MAM2, (String) null);
        question.setType(IQ.Type.get);
        room.ifPresent(question::setTo);
        return question;
    }

    /// The field that takes words to look for; empty where this server cannot search.
    static Optional<String> wordsField(Answer form) {
        if (!(form instanceof Answer.Result(MamQueryIQ query)) || query.getDataForm() == null) {
            return Optional.empty();
        }
        return WORDS.stream().filter(query.getDataForm()::hasField).findFirst();
    }

    /// Asks from when to when the archive reaches (XEP-0313 §6).
    static IQ reach() {
        return new MetadataQuestion();
    }

    /// When its oldest and its newest entry were made; empty where it has none, or does not say.
    static Optional<Reach> reach(Answer answer) {
        if (!(answer instanceof Answer.Result(UnparsedIQ told))) return Optional.empty();
        var metadata = InnerStanza.element(told.getContent().toString());
        var begins = metadata.flatMap(each -> moment(each, "start"));
        var ends = metadata.flatMap(each -> moment(each, "end"));
        return begins.flatMap(from -> ends.map(to -> new Reach(from, to)));
    }

    private static Optional<Instant> moment(StandardExtensionElement metadata, String name) {
        return Optional.ofNullable(metadata.getFirstElement(name))
                .map(entry -> entry.getAttributeValue("timestamp"))
                .flatMap(ArchiveProtocol::moment);
    }

    private static Optional<Instant> moment(String timestamp) {
        try {
            return Optional.of(OffsetDateTime.parse(timestamp).toInstant());
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /// From when to when an archive has entries.
    record Reach(Instant begins, Instant ends) {}

    private static final class MetadataQuestion extends SimpleIQ {
        MetadataQuestion() {
            super("metadata", MamVersion.MAM2.getNamespace());
        }
    }

    private static List<BareJid> addresses(List<Jid> jids) {
        return Optional.ofNullable(jids).orElse(List.of()).stream().map(Jid::asBareJid).toList();
    }
}
