package im.hither.feature.contact;

import im.hither.domain.Contact;
import im.hither.domain.Presence;

/// A contact as the list shows it.
public record ContactRow(Contact contact, Presence presence) {}
