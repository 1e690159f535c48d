package im.hither.terminal;

import im.hither.domain.Availability;
import im.hither.domain.Contact;
import im.hither.domain.Presence;
import im.hither.text.Texts;
import org.jxmpp.jid.BareJid;

/// A contact, or somebody who asks to become one, as `contact` and `events` print them.
public final class ContactLine {
    private final Texts texts;

    public ContactLine(Texts texts) {
        this.texts = texts;
    }

    /// Somebody in the list of contacts.
    ///
    /// @param requested they ask to see our presence
    public Line of(Contact contact, boolean requested) {
        return new Line()
                .with("address", contact.address())
                .with("name", contact.name())
                .with("subscription", contact.subscription())
                .with("asked", contact.asked())
                .with("requested", requested)
                .with("groups", contact.groups())
                .words(said(contact) + (requested ? ", " + texts.text("command.requests") : ""));
    }

    /// Somebody who asks to see our presence and is no contact.
    public Line stranger(BareJid address) {
        return new Line()
                .with("address", address)
                .with("name", null)
                .with("subscription", "none")
                .with("asked", false)
                .with("requested", true)
                .with("groups", java.util.List.of())
                .words(address + ": " + texts.text("command.requests"));
    }

    /// How somebody shows up.
    public Line presence(Presence presence) {
        return new Line()
                .with("presence", presence.availability())
                .with("status", presence.status())
                .words(
                        said(presence.availability())
                                + presence.status().map(status -> ", " + status).orElse(""));
    }

    private String said(Contact contact) {
        var name = contact.name().map(given -> contact.address() + " (" + given + ")");
        return name.orElse(contact.address().toString()) + ": " + subscription(contact);
    }

    private String subscription(Contact contact) {
        return switch (contact.subscription()) {
            case NONE -> texts.text(contact.asked() ? "command.asked" : "command.none");
            case TO -> texts.text("command.to");
            case FROM -> texts.text("command.from");
            case BOTH -> texts.text("command.both");
        };
    }

    private String said(Availability availability) {
        return switch (availability) {
            case CHATTY, AVAILABLE -> texts.text("command.available");
            case AWAY, EXTENDED_AWAY -> texts.text("command.away");
            case DO_NOT_DISTURB -> texts.text("command.busy");
            case OFFLINE -> texts.text("command.offline");
        };
    }
}
