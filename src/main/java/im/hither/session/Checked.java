package im.hither.session;

import org.jxmpp.jid.Jid;

/// What a message stanza turned out to be.
sealed interface Checked {
    /// Something for the handlers.
    record Message(Incoming incoming) implements Checked {}

    /// One result of an archive query; the query decides whether it asked that archive for it.
    record Result(String query, Jid from, ArchivePage.Result result) implements Checked {}

    /// Something told about a node of personal eventing.
    record Node(NodeNotice notice) implements Checked {}

    /// Somebody asks us into a room.
    record Invitation(InvitationNotice notice) implements Checked {}

    /// Forged, misplaced or not for us; `why` is for the log.
    record Dropped(String why) implements Checked {}
}
