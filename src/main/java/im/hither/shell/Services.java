package im.hither.shell;

import im.hither.concurrent.Asker;
import im.hither.feature.account.Accounts;
import im.hither.feature.archive.History;
import im.hither.feature.chatlist.Chats;
import im.hither.feature.contact.Contacts;
import im.hither.feature.export.Exporting;
import im.hither.feature.marker.Marking;
import im.hither.feature.notify.Notes;
import im.hither.feature.omemo.Encryption;
import im.hither.feature.presence.OwnPresences;
import im.hither.feature.retention.Keeping;
import im.hither.feature.room.RoomAccess;
import im.hither.feature.search.Searching;
import im.hither.feature.trust.Trust;

/// What the window is built on.
///
/// @param rooms what can be done with rooms
/// @param conversations makes the panes of an open conversation
/// @param asker answers on the FX thread
public record Services(
        Accounts accounts,
        Contacts contacts,
        Chats chats,
        RoomAccess rooms,
        History history,
        Conversations conversations,
        Notes notes,
        OwnPresences presence,
        Marking marking,
        Trust trust,
        Encryption encryption,
        Searching searching,
        Keeping keeping,
        Exporting exporting,
        Asker asker) {}
