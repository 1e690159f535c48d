package im.hither.feature.archive;

import im.hither.domain.AccountEvent.ServerSearched;
import im.hither.domain.Archive;
import im.hither.domain.ServerFinding;
import im.hither.session.AccountLink;
import im.hither.session.Answer;
import im.hither.session.ArchiveAnswer;
import im.hither.session.ArchiveQuery;
import im.hither.storage.StorageFailure;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jxmpp.jid.BareJid;

/// One search in an archive, the own one or a room's, by the server (XEP-0431, and the older field
/// of ejabberd): what it finds is stored, and found here from then on. Account thread.
final class ServerSearch {
    private static final Logger LOG = Logger.getLogger(ServerSearch.class.getName());

    /// The newest so many are asked for.
    private static final int MOST = 50;

    private final AccountLink link;
    private final Archive archive;
    private final FoundLedger pages;

    ServerSearch(AccountLink link, Archive archive, FoundLedger pages) {
        this.link = link;
        this.archive = archive;
        this.pages = pages;
    }

    /// @param with only what was said with this person
    void find(Optional<BareJid> with, String text) {
        if (!link.online()) {
            tell(new ServerFinding.NoAnswer());
            return;
        }
        var room =
                Optional.of(archive.address())
                        .filter(address -> !address.equals(link.account().address()));
        link.request(ArchiveProtocol.form(room), form -> asked(with, text, form));
    }

    private void asked(Optional<BareJid> with, String text, Answer form) {
        switch (form) {
            case Answer.Result _ ->
                    ArchiveProtocol.wordsField(form)
                            .ifPresentOrElse(
                                    field -> ask(with, new ArchiveQuery.Words(field, text)),
                                    () -> tell(new ServerFinding.NotOffered()));
            case Answer.Refused _ -> tell(new ServerFinding.NotOffered());
            case Answer.None _ -> tell(new ServerFinding.NoAnswer());
        }
    }

    private void ask(Optional<BareJid> with, ArchiveQuery.Words words) {
        link.archive(
                new ArchiveQuery(
                        archive, with, Optional.of(words), new ArchiveQuery.Newest(), MOST),
                this::answered);
    }

    private void answered(ArchiveAnswer answer) {
        tell(
                switch (answer) {
                    case ArchiveAnswer.Page(var page) -> {
                        try {
                            link.store(page, pages);
                            yield new ServerFinding.Found(pages.fresh());
                        } catch (StorageFailure failure) {
                            LOG.log(Level.WARNING, "what was found could not be stored", failure);
                            yield new ServerFinding.NoAnswer();
                        }
                    }
                    case ArchiveAnswer.Unsupported() -> new ServerFinding.NotOffered();
                    case ArchiveAnswer.UnknownId(), ArchiveAnswer.None _ ->
                            new ServerFinding.NoAnswer();
                });
    }

    private void tell(ServerFinding finding) {
        link.publish(new ServerSearched(link.account().id(), 0, finding));
    }
}
