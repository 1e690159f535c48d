package im.hither.feature.archive;

import im.hither.domain.Archive;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationKind;
import im.hither.domain.Proof;
import im.hither.domain.TimelineEvent.HistoryProved;
import im.hither.session.AccountLink;
import im.hither.session.ArchiveAnswer;
import im.hither.session.ArchivePage;
import im.hither.session.ArchiveQuery;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// Compares one conversation with the server's archive: by the server's count where it is exact,
/// else by reading all of it again, which fetches what is missing on the way. Account thread.
final class Audit {
    private static final int PAGE = 250;

    private final AccountLink link;
    private final Conversation conversation;
    private final Archive archive;
    private final Optional<BareJid> with;
    private final Holdings holdings;
    private final PeerLedger pages;
    private long before;
    private long read;

    Audit(AccountLink link, Conversation conversation, Holdings holdings, PeerLedger pages) {
        this.link = link;
        this.conversation = conversation;
        this.holdings = holdings;
        this.pages = pages;
        boolean room = conversation.kind() == ConversationKind.ROOM;
        this.archive =
                room
                        ? new Archive(conversation.account(), conversation.address())
                        : Archive.of(link.account());
        this.with = room ? Optional.empty() : Optional.of(conversation.address());
    }

    void begin() {
        if (!link.online()) {
            end(new Proof.Unknown(Proof.Cause.OFFLINE));
            return;
        }
        if (conversation.kind() == ConversationKind.PRIVATE) {
            end(new Proof.Unknown(Proof.Cause.NO_COUNT)); // an archive tells rooms apart, no nicks
            return;
        }
        link.archive(new ArchiveQuery(archive, with, new ArchiveQuery.Newest(), 0), this::counted);
    }

    private void counted(ArchiveAnswer answer) {
        switch (answer) {
            case ArchiveAnswer.Page(var page) -> compare(page);
            case ArchiveAnswer.Unsupported() -> end(new Proof.Unknown(Proof.Cause.NO_ARCHIVE));
            case ArchiveAnswer.UnknownId(), ArchiveAnswer.None _ -> readAll();
        }
    }

    private void compare(ArchivePage page) {
        var held = holdings.held(archive, with);
        var count = page.count();
        if (count.isPresent() && count.getAsInt() == held) {
            end(new Proof.Complete(held, 0, Proof.Way.COUNTED));
        } else {
            readAll();
        }
    }

    private void readAll() {
        if (with.isEmpty()) {
            end(new Proof.Unknown(Proof.Cause.NO_COUNT));
            return;
        }
        before = holdings.messages(conversation.id());
        ask(new ArchiveQuery.Newest());
    }

    private void ask(ArchiveQuery.Range range) {
        link.archive(new ArchiveQuery(archive, with, range, PAGE), this::read);
    }

    private void read(ArchiveAnswer answer) {
        switch (answer) {
            case ArchiveAnswer.Page(var page) -> {
                link.store(page, pages);
                read += page.results().size();
                goOn(page);
            }
            case ArchiveAnswer.Unsupported() -> end(new Proof.Unknown(Proof.Cause.NO_ARCHIVE));
            case ArchiveAnswer.UnknownId(), ArchiveAnswer.None _ ->
                    end(new Proof.Unknown(Proof.Cause.NO_ANSWER));
        }
    }

    private void goOn(ArchivePage page) {
        if (page.first().isPresent() && !page.complete()) {
            ask(new ArchiveQuery.Before(page.first().get()));
        } else {
            var repaired = holdings.messages(conversation.id()) - before;
            end(new Proof.Complete(read, repaired, Proof.Way.READ));
        }
    }

    private void end(Proof proof) {
        link.publish(new HistoryProved(conversation.id(), 0, proof));
    }
}
