package im.hither.feature.trust;

import javafx.scene.canvas.Canvas;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

/// A code as squares, dark on light in every theme, with its quiet zone.
public final class QrView extends StackPane {
    private static final double SIDE = 260;

    public QrView(QrCode code, String says) {
        var module = Math.max(1, Math.floor(SIDE / code.size()));
        var side = module * code.size();
        var canvas = new Canvas(side, side);
        var pen = canvas.getGraphicsContext2D();
        pen.setFill(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setFill(Color.BLACK);
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                if (code.dark(x, y)) pen.fillRect(x * module, y * module, module, module);
            }
        }
        getStyleClass().add("qr");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAccessibleText(says);
        getChildren().add(canvas);
    }
}
