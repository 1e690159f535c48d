package im.hither.session;

import im.hither.domain.AccountId;
import im.hither.domain.Direction;
import im.hither.domain.SentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jivesoftware.smack.packet.Message;
import org.jxmpp.jid.BareJid;

/// Takes stored messages in once more, now that they can perhaps be read: many in one transaction,
/// the handlers in their order, as when they came. Account thread.
final class Redelivery {
    private final AccountId account;
    private final BareJid self;
    private final Handlers handlers;
    private final Commits commits;

    Redelivery(AccountId account, BareJid self, Handlers handlers, Commits commits) {
        this.account = account;
        this.self = self;
        this.handlers = handlers;
        this.commits = commits;
    }

    void again(List<Held> messages) {
        var opened = new ArrayList<Again>();
        for (var held : messages) {
            InnerStanza.message(held.stanza()).ifPresent(stanza -> opened.add(open(held, stanza)));
        }
        try {
            commits.write(tx -> {
                var outcome = Outcome.NONE;
                for (var each : opened) {
                    outcome =
                            outcome.and(
                                    Handlers.alone(
                                            tx,
                                            part -> {
                                                each.opened().keep().accept(part);
                                                return handlers.handle(each.incoming(), part);
                                            }));
                }
                return outcome;
            });
        } catch (RuntimeException failure) {
            handlers.decryption().undone(account);
            throw failure;
        }
        for (var each : opened) each.opened().adopt().run();
    }

    private Again open(Held held, Message stanza) {
        var incoming = incoming(held, stanza);
        var opened = handlers.decryption().reopen(incoming);
        return new Again(incoming.opened(opened.envelope()), opened);
    }

    private Incoming incoming(Held held, Message stanza) {
        var from = Optional.ofNullable(stanza.getFrom());
        return new Incoming(
                account,
                self,
                Source.CATCH_UP,
                held.conversation(),
                held.kind(),
                held.peer(),
                held.direction(),
                from.orElse(held.direction() == Direction.OUT ? self : held.peer()),
                held.occupant(),
                Optional.ofNullable(stanza.getStanzaId()).map(SentId::new),
                IdRules.originId(stanza),
                held.stanzaId(),
                Optional.empty(),
                held.at(),
                Envelope.clear(stanza));
    }

    private record Again(Incoming incoming, Decryption.Opened opened) {}
}
