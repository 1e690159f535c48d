package im.hither.feature.search;

import im.hither.domain.AccountId;
import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.ConversationId;
import im.hither.domain.DeliveryState;
import im.hither.domain.Direction;
import im.hither.domain.MessageId;
import im.hither.domain.Position;
import im.hither.domain.StanzaId;
import im.hither.feature.search.Found.Reach;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jxmpp.jid.impl.JidCreate;

/// Messages held in memory; it notes what was asked for.
public final class FakeSearching implements Searching {
    public final List<String> asked = new ArrayList<>();
    private final List<Hit> held = new ArrayList<>();
    boolean broken;

    /// The next newest message.
    public void said(
            ConversationId conversation,
            String address,
            String name,
            Direction direction,
            Instant at,
            String text) {
        var with = JidCreate.bareFromOrThrowUnchecked(address);
        var message =
                new ChatMessage(
                        new MessageId(held.size() + 1),
                        conversation,
                        Position.at(at),
                        direction,
                        direction == Direction.IN
                                ? with
                                : JidCreate.bareFromOrThrowUnchecked("juliet@capulet.example"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(archived(held.size() + 1)),
                        at,
                        new Content.Body(text),
                        new DeliveryState.Delivered(at));
        held.addFirst(new Hit(message, new AccountId(1), with, name, new Snippet(text, List.of())));
    }

    /// The id in the archive of the message that was said as the so many.
    public static StanzaId archived(int number) {
        return new StanzaId(
                "archive-" + number, JidCreate.bareFromOrThrowUnchecked("juliet@capulet.example"));
    }

    @Override
    public Found search(SearchQuery query, Scope scope, int limit) {
        asked.add(String.join(" ", query.words()) + " " + scope + " " + limit);
        if (broken) throw new IllegalStateException("broken");
        var words = query.words().stream().map(Folded::of).toList();
        var all =
                held.stream()
                        .filter(hit ->
                                !(scope instanceof Scope.One(var one))
                                        || one.equals(hit.message().conversation()))
                        .filter(hit -> words.stream().allMatch(Folded.of(text(hit))::contains))
                        .map(hit ->
                                new Hit(
                                        hit.message(),
                                        hit.account(),
                                        hit.address(),
                                        hit.name(),
                                        Snippet.of(text(hit), words)))
                        .toList();
        return new Found(
                all.subList(0, Math.min(limit, all.size())),
                all.size() > limit ? Reach.MORE : Reach.ALL);
    }

    private static String text(Hit hit) {
        return ((Content.Body) hit.message().content()).text();
    }
}
