package im.hither.feature.room;

import im.hither.concurrent.Scheduler;
import im.hither.domain.Account;
import im.hither.domain.ConversationId;
import im.hither.session.OwnPresence;
import im.hither.session.SecretStore;
import im.hither.storage.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// What getting into rooms takes; one value for all accounts.
record RoomTools(
        Database database,
        Scheduler scheduler,
        Clock clock,
        RoomRepository repository,
        InvitationRepository invitations,
        RoomNoteRepository notes,
        OwnPresence own,
        SecretStore secrets,
        RoomHistory history,
        Circle circle) {
    /// The name of a room's password among the account's secrets.
    static String secret(BareJid room) {
        return "room " + room;
    }

    Optional<String> password(Account account, BareJid room) {
        return secrets.read(account.address().toString(), secret(room)).map(String::new);
    }

    /// Remembers the word that lets us in; none where it is empty. Wipes it.
    void keepPassword(Account account, BareJid room, char[] password) {
        var owner = account.address().toString();
        if (password.length == 0) {
            secrets.delete(owner, secret(room));
        } else {
            secrets.write(owner, secret(room), password);
        }
        Arrays.fill(password, '\0');
    }

    /// How we are called where nothing else was chosen: the first part of our address.
    static String ownName(Account account) {
        var address = account.address();
        return Optional.ofNullable(address.getLocalpartOrNull())
                .map(Object::toString)
                .orElse(address.toString());
    }

    Optional<Instant> newest(ConversationId conversation) {
        return database.read(snapshot -> repository.newest(snapshot, conversation));
    }
}
