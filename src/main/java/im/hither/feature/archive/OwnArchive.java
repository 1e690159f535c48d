package im.hither.feature.archive;

import im.hither.domain.AccountEvent.CatchUpChanged;
import im.hither.domain.AccountEvent.HistoryChanged;
import im.hither.domain.Archive;
import im.hither.domain.Conversation;
import im.hither.domain.Gap;
import im.hither.domain.HistoryProgress;
import im.hither.domain.TimelineEvent.GapsChanged;
import im.hither.session.AccountLink;
import java.util.List;
import java.util.Optional;

/// An account's own archive at work: all of it in the archive's order, and before its turn what
/// somebody looks at. Tells how far it came. Account thread.
final class OwnArchive implements CatchUp.Progress {
    private final AccountLink link;
    private final Archive archive;
    private final Holdings holdings;
    private final Ahead ahead;
    private Optional<Conversation> shown = Optional.empty();
    private List<Gap> gaps = List.of();
    private HistoryProgress told = HistoryProgress.UNKNOWN;

    OwnArchive(AccountLink link, Holdings holdings, PeerLedger pages) {
        this.link = link;
        this.archive = Archive.of(link.account());
        this.holdings = holdings;
        this.ahead = new Ahead(link, holdings, pages);
    }

    /// A new session begins.
    void begin() {
        ahead.begin();
    }

    /// The session goes on.
    void resumed() {
        ahead.resumed();
    }

    /// Somebody looks at this conversation.
    void shown(Conversation conversation) {
        shown = Optional.of(conversation);
        gaps = holdings.gaps(conversation.id());
        ahead.shown(conversation.address());
    }

    /// Somebody wants to see what is missing there.
    void load(Conversation conversation, Gap gap) {
        ahead.load(conversation.address(), gap);
    }

    @Override
    public void synced(boolean now) {
        link.publish(new CatchUpChanged(link.account().id(), 0, now));
    }

    @Override
    public void known() {
        link.archiveKnown();
    }

    @Override
    public void moved() {
        ahead.newestIsHeld(shown.map(Conversation::address));
        var now = holdings.progress(archive);
        if (!now.equals(told)) link.publish(new HistoryChanged(archive.account(), 0, now));
        told = now;
        shown.ifPresent(this::lookAgain);
    }

    private void lookAgain(Conversation conversation) {
        var now = holdings.gaps(conversation.id());
        if (!now.equals(gaps)) link.publish(new GapsChanged(conversation.id(), 0));
        gaps = now;
    }
}
