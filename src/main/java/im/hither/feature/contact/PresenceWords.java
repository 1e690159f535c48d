package im.hither.feature.contact;

import im.hither.domain.Availability;
import im.hither.domain.Presence;
import im.hither.text.Texts;

/// Says how somebody shows up.
public record PresenceWords(Texts texts) {
    /// In a word or two, with what they say about it themselves.
    public String of(Presence presence) {
        var word = of(presence.availability());
        return presence.status()
                .filter(said -> !said.isBlank())
                .map(said -> texts.text("contact.presence.said", word, said.strip()))
                .orElse(word);
    }

    private String of(Availability availability) {
        return switch (availability) {
            case CHATTY -> texts.text("contact.presence.chatty");
            case AVAILABLE -> texts.text("contact.presence.available");
            case AWAY -> texts.text("contact.presence.away");
            case EXTENDED_AWAY -> texts.text("contact.presence.extendedAway");
            case DO_NOT_DISTURB -> texts.text("contact.presence.busy");
            case OFFLINE -> texts.text("contact.presence.offline");
        };
    }
}
