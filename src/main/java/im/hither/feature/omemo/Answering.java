package im.hither.feature.omemo;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.domain.Note;
import im.hither.domain.SentId;
import im.hither.feature.contact.ContactRepository;
import im.hither.session.Outcome;
import im.hither.session.Outgoing;
import im.hither.storage.Snapshot;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jxmpp.jid.BareJid;

/// Empty messages once everything that came is read: to who began a session, to who wrote for long
/// without hearing from us, and to begin a new session where what comes can no longer be read.
/// Strangers get none: it would tell them that we are there. Account thread.
final class Answering {
    private final Tables tables;
    private final ContactRepository contacts;
    private final Clock clock;

    Answering(Tables tables, ContactRepository contacts, Clock clock) {
        this.tables = tables;
        this.contacts = contacts;
        this.clock = clock;
    }

    void answer(OmemoAccount account) {
        var id = account.link().account().id();
        if (tables.database().read(snapshot -> tables.answers().due(snapshot, id)).isEmpty()) {
            return;
        }
        account.link()
                .commit(tx -> {
                    var outcome = Outcome.NONE;
                    for (var each : tables.answers().due(tx, id).entrySet()) {
                        if (!mayHear(tx, account, each.getKey().with().owner())) continue;
                        outcome =
                                outcome.and(
                                        Outcome.sending(turn(id, each.getKey(), each.getValue())));
                    }
                    tables.answers().clear(tx, id);
                    return outcome;
                });
    }

    /// Mends by itself what is broken with a device: once in a run, and never with a stranger,
    /// whose garbage would else make us speak (XEP-0384 0.9 leaves it to people).
    void mend(OmemoAccount account) {
        account.takeBroken()
                .forEach((device, conversation) -> {
                    if (mayMend(account, device)) {
                        begin(account, device, conversation, Note.Kind.SESSION_MENDED);
                    }
                });
    }

    private boolean mayMend(OmemoAccount account, SessionKey session) {
        var id = account.link().account().id();
        boolean willing =
                tables.database()
                        .read(snapshot ->
                                mayHear(snapshot, account, session.with().owner())
                                        && tables.devices()
                                                .device(snapshot, id, session.with())
                                                .filter(device -> !device.suspect())
                                                .flatMap(Device::dialect)
                                                .isPresent());
        return willing && account.mayRepair(session.with());
    }

    /// Begins a new session with a device, and notes that in the conversation.
    void begin(OmemoAccount account, SessionKey session, ConversationId in, Note.Kind why) {
        var owner = session.with().owner().toString();
        account.keys().used(session);
        account.ratchets().drop(session.with()); // what goes out right after is not sealed with it
        account.link()
                .commit(tx -> {
                    account.ratchets().forget(tx, session.with());
                    var id = account.link().account().id();
                    return Outcome.sending(turn(id, session, in))
                            .and(tables.notes().add(tx, in, new Note(why, owner, clock.instant())));
                });
        account.link().keysChanged();
    }

    private boolean mayHear(Snapshot snapshot, OmemoAccount account, BareJid owner) {
        var own = account.link().account();
        return owner.equals(own.address())
                || contacts.contact(snapshot, own.id(), owner)
                        .filter(contact -> contact.subscription().seesUs())
                        .isPresent();
    }

    private static Outgoing turn(AccountId account, SessionKey device, ConversationId in) {
        var id = new SentId(UUID.randomUUID().toString());
        return new Outgoing(account, in, Optional.empty(), id, TurnProtocol.stanza(id, device));
    }
}
