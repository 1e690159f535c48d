package im.hither.feature.archive;

import im.hither.domain.AccountEvent.CatchUpChanged;
import im.hither.domain.AccountEvent.HistoryChanged;
import im.hither.domain.Archive;
import im.hither.domain.Conversation;
import im.hither.domain.Gap;
import im.hither.domain.HistoryProgress;
import im.hither.domain.HistoryProgress.Stage;
import im.hither.domain.TimelineEvent.GapsChanged;
import im.hither.session.AccountLink;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An account's own archive at work: all of it in the archive's order, and before its turn what
/// somebody looks at. Tells how far it came. Account thread.
final class OwnArchive implements CatchUp.Progress {
    private final AccountLink link;
    private final Archive archive;
    private final Holdings holdings;
    private final Ahead ahead;
    private volatile Optional<ArchiveProtocol.Reach> reach = Optional.empty();
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
        if (progress().stage() != Stage.COMPLETE) link.features(this::askReach);
    }

    private void askReach(Optional<Set<String>> features) {
        if (features.filter(each -> each.contains(ArchiveProtocol.EXTENDED)).isEmpty()) return;
        link.request(
                ArchiveProtocol.reach(),
                answer -> {
                    reach = ArchiveProtocol.reach(answer);
                    tell();
                });
    }

    /// How far it was fetched. Waits for a reader thread; any thread.
    HistoryProgress progress() {
        return holdings.progress(archive, reach);
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
        tell();
        shown.ifPresent(this::lookAgain);
    }

    private void tell() {
        var now = progress();
        if (!now.equals(told)) link.publish(new HistoryChanged(archive.account(), 0, now));
        told = now;
    }

    private void lookAgain(Conversation conversation) {
        var now = holdings.gaps(conversation.id());
        if (!now.equals(gaps)) link.publish(new GapsChanged(conversation.id(), 0));
        gaps = now;
    }
}
