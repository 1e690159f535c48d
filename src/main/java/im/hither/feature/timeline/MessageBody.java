package im.hither.feature.timeline;

import im.hither.ui.WrappedText;
import javafx.geometry.NodeOrientation;
import javafx.scene.layout.Region;

/// The text of a message. Leaves room at the end of its last line for what the bubble puts there.
final class MessageBody extends WrappedText {
    private static final double ROOM_HEIGHT = 13; // no higher than a line of text

    private final Region room = new Region();

    MessageBody() {
        super("message-text");
        getStyleClass().add("message-body");
        room.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    @Override
    protected void added() {
        getChildren().add(room);
    }

    /// So much stays free after the last word.
    void leaveRoom(double width) {
        room.setPrefSize(width, ROOM_HEIGHT);
    }

    /// Whether lines of this text begin on the other side than those of the interface.
    boolean isOpposite(NodeOrientation ofInterface) {
        return getNodeOrientation() != NodeOrientation.INHERIT
                && getNodeOrientation() != ofInterface;
    }
}
