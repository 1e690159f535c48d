package im.hither.feature.trust;

import im.hither.ui.NameColour;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// A fingerprint in eight groups of eight, each in a colour of its own (XEP-0392), from left to
/// right in every language.
final class FingerprintView extends GridPane {
    private static final int GROUP = 8;
    private static final int COLUMNS = 4;

    FingerprintView(String fingerprint) {
        getStyleClass().add("fingerprint");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        for (int at = 0; at < fingerprint.length() / GROUP; at++) {
            var text = fingerprint.substring(at * GROUP, (at + 1) * GROUP);
            var group = new Label(text);
            group.getStyleClass().add("name-label");
            group.setStyle(NameColour.of(text).style());
            group.setMinWidth(USE_PREF_SIZE);
            add(group, at % COLUMNS, at / COLUMNS);
        }
    }
}
