package im.hither.feature.styling;

import javafx.event.Event;
import javafx.event.EventType;

/// Somebody wants to open a link. It goes up through the scene to whoever can.
public final class LinkEvent extends Event {
    public static final EventType<LinkEvent> OPEN = new EventType<>(Event.ANY, "LINK_OPEN");

    private final transient Link link;

    public LinkEvent(Link link) {
        super(OPEN);
        this.link = link;
    }

    public Link link() {
        return link;
    }
}
