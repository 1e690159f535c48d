package im.hither.ui;

import javafx.geometry.NodeOrientation;

/// Which way a text runs: as its first strongly directed character does.
public final class TextDirection {
    private static final int LOOK_AT = 1000; // characters; more without a letter is no text

    private TextDirection() {}

    public static NodeOrientation of(String text) {
        return text.codePoints()
                .limit(LOOK_AT)
                .mapToObj(TextDirection::strong)
                .filter(orientation -> orientation != NodeOrientation.INHERIT)
                .findFirst()
                .orElse(NodeOrientation.INHERIT);
    }

    private static NodeOrientation strong(int codePoint) {
        return switch (Character.getDirectionality(codePoint)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> NodeOrientation.LEFT_TO_RIGHT;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                    NodeOrientation.RIGHT_TO_LEFT;
            default -> NodeOrientation.INHERIT;
        };
    }
}
