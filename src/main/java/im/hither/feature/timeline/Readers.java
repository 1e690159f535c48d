package im.hither.feature.timeline;

import im.hither.domain.AuthorKey;
import im.hither.domain.ChatMessage;
import im.hither.domain.Direction;
import im.hither.domain.Marker;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How far each of the others has seen; a marker that stands further back than the one that is
/// known changes nothing.
final class Readers {
    private final Map<AuthorKey, Marker> markers = new LinkedHashMap<>();
    private final Map<AuthorKey, String> colours = new HashMap<>(); // of who has said something

    /// This is how far everybody has seen by now.
    void know(List<Marker> all) {
        all.forEach(this::moved);
    }

    /// True where that is further than before.
    boolean moved(Marker marker) {
        if (marker.reader().own()) return false;
        var held = markers.get(marker.reader().key());
        var back = held != null && marker.position().compareTo(held.position()) < 0;
        if (back || marker.equals(held)) return false;
        markers.put(marker.reader().key(), marker);
        return true;
    }

    /// Those who wrote these have the colour there that they have here.
    void meet(List<ChatMessage> messages) {
        for (var each : messages) colours.put(each.authorKey(), TimelineRow.Message.colourOf(each));
    }

    private Face face(Marker marker) {
        var reader = marker.reader();
        return new Face(marker, colours.getOrDefault(reader.key(), reader.name()));
    }

    Seen of(ChatMessage message) {
        if (markers.isEmpty()) return Seen.NONE;
        var here =
                markers.values().stream()
                        .filter(marker -> marker.message().equals(message.id()))
                        .map(this::face)
                        .toList();
        var at =
                markers.values().stream()
                        .filter(marker -> message.direction() == Direction.OUT)
                        .filter(marker -> marker.covers(message))
                        .map(Marker::at)
                        .min(Instant::compareTo);
        return here.isEmpty() && at.isEmpty() ? Seen.NONE : new Seen(here, at);
    }
}
