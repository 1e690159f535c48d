package im.hither.feature.contact;

import im.hither.domain.Contact;
import im.hither.text.Texts;
import im.hither.ui.ConfirmView;

/// Asks before a contact is removed.
public final class RemoveContactView {
    private RemoveContactView() {}

    public static ConfirmView of(Contact contact, ContactsViewModel model, Texts texts) {
        return new ConfirmView(
                texts.text("contact.remove.title", contact.shownName()),
                texts.text("contact.remove.explain"),
                texts.text("contact.remove.confirm"),
                texts.text("contact.cancel"),
                () -> model.remove(contact));
    }
}
