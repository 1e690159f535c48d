package im.hither.feature.message;

import im.hither.domain.Author;
import im.hither.domain.AuthorKey;
import im.hither.domain.ChatMessage;
import im.hither.domain.Direction;
import im.hither.domain.Event;
import im.hither.domain.Occupant;
import im.hither.domain.SentId;
import im.hither.domain.StanzaId;
import im.hither.domain.TimelineEvent.MessageRemoved;
import im.hither.session.Incoming;
import im.hither.session.Outcome;
import im.hither.storage.Transaction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Brings remarks and the messages they are about together, whichever comes first. The one place
/// that decides who may say what about whose message (XEP-0308 §4, XEP-0424 §5).
public final class Remarks {
    private final MessageRepository messages;
    private final ReferenceRepository references;
    private final RevisionRepository revisions = new RevisionRepository();
    private final RemarkRepository rows;
    private final List<RemarkKind> kinds;

    public Remarks(MessageRepository messages, RemarkRepository rows, List<RemarkKind> kinds) {
        this.messages = messages;
        this.references = new ReferenceRepository(messages);
        this.rows = rows;
        this.kinds = List.copyOf(kinds);
    }

    /// Takes a stanza that says something about another message; empty where it is a message in its
    /// own right.
    Optional<Outcome> take(Transaction tx, Incoming incoming) {
        for (var kind : kinds) {
            var said = kind.said(incoming);
            if (said.isPresent()) return take(tx, incoming, kind, said.get());
        }
        return Optional.empty();
    }

    private Optional<Outcome> take(
            Transaction tx, Incoming incoming, RemarkKind kind, RemarkKind.Said said) {
        if (isItself(incoming, said.about())) return alone(kind); // CVE-2021-41055
        var remark = remark(incoming, kind, said);
        var target = target(tx, kind, remark);
        if (target.isEmpty()) {
            rows.keep(tx, remark, Optional.empty(), incoming.archived());
            return alone(kind);
        }
        if (!kind.fits(tx, target.get(), said.sealed())) return alone(kind);
        var changed = rows.keep(tx, remark, target.map(ChatMessage::id), incoming.archived());
        return Optional.of(changed ? outcome(kind.apply(tx, target.get())) : Outcome.NONE);
    }

    private Optional<ChatMessage> target(Transaction tx, RemarkKind kind, Remark remark) {
        return kind.byAuthorAlone()
                ? references.find(tx, remark.conversation(), remark.about(), remark.author().key())
                : references.find(tx, remark.conversation(), remark.about());
    }

    private static Optional<Outcome> alone(RemarkKind kind) {
        return kind.standsAlone() ? Optional.empty() : Optional.of(Outcome.NONE);
    }

    private static boolean isItself(Incoming incoming, Reference about) {
        return incoming.sentId().map(SentId::value).equals(Optional.of(about.id()));
    }

    /// Gives a message that came what waited for it.
    Outcome join(Transaction tx, ChatMessage message) {
        var changed = new LinkedHashSet<RemarkKind>();
        var events = new ArrayList<Event>();
        for (var waiting : rows.waiting(tx, message)) {
            var remark = waiting.remark();
            var kind = kind(remark.kind());
            if (kind.isEmpty() || !mayTouch(tx, kind.get(), message, remark)) continue;
            rows.attach(tx, waiting, message.id());
            if (kind.get().standsAlone()) events.addAll(removed(tx, message, remark));
            changed.add(kind.get());
        }
        changed.forEach(kind -> events.addAll(kind.apply(tx, message)));
        return outcome(events);
    }

    private boolean mayTouch(Transaction tx, RemarkKind kind, ChatMessage message, Remark remark) {
        return (!kind.byAuthorAlone() || message.authorKey().equals(remark.author().key()))
                && kind.fits(tx, message, remark.sealed());
    }

    /// The remark stood as a message of its own until now.
    private List<Event> removed(Transaction tx, ChatMessage message, Remark remark) {
        var own =
                messages.bySentId(
                                tx,
                                remark.conversation(),
                                remark.author().key(),
                                new SentId(remark.sentId()))
                        .filter(held -> !held.id().equals(message.id()));
        own.ifPresent(held -> revisions.remove(tx, held));
        return own
                .<Event>map(held -> new MessageRemoved(held.conversation(), tx.commit(), held.id()))
                .stream()
                .toList();
    }

    /// Says something about a message, as ourselves.
    public Outcome say(Transaction tx, Remark remark, ChatMessage target) {
        rows.keep(tx, remark, Optional.of(target.id()));
        return kind(remark.kind())
                .map(kind -> outcome(kind.apply(tx, target)))
                .orElse(Outcome.NONE);
    }

    /// Takes over something about a message, whether that is here or not.
    public Outcome hear(Transaction tx, Remark remark) {
        var kind = kind(remark.kind()).orElseThrow();
        var target = target(tx, kind, remark);
        var changed = rows.keep(tx, remark, target.map(ChatMessage::id));
        return target.filter(_ -> changed)
                .map(message -> outcome(kind.apply(tx, message)))
                .orElse(Outcome.NONE);
    }

    /// What we said under this id was refused, so it was never said.
    Outcome refused(Transaction tx, Incoming bounce, SentId id) {
        var self = AuthorKey.of(bounce.self());
        var taken = rows.takeBack(tx, bounce.conversation(), self, id);
        return taken.flatMap(remark -> remark.message())
                .flatMap(message -> messages.message(tx, message))
                .flatMap(target ->
                        kind(taken.get().kind()).map(kind -> outcome(kind.apply(tx, target))))
                .orElse(Outcome.NONE);
    }

    private Optional<RemarkKind> kind(String name) {
        return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    private static Remark remark(Incoming incoming, RemarkKind kind, RemarkKind.Said said) {
        return new Remark(
                incoming.conversation(),
                author(incoming),
                kind.name(),
                said.about(),
                incoming.sentId()
                        .map(SentId::value)
                        .or(() -> incoming.stanzaId().map(StanzaId::value))
                        .orElse(""),
                incoming.archived().filter(_ -> incoming.source().isInOrder()),
                incoming.at(),
                said.content(),
                said.sealed());
    }

    private static Author author(Incoming incoming) {
        return new Author(
                incoming.authorKey(),
                incoming.occupant().map(Occupant::nick).orElse(incoming.author().toString()),
                incoming.direction() == Direction.OUT);
    }

    private static Outcome outcome(List<Event> events) {
        return new Outcome(events, List.of());
    }
}
