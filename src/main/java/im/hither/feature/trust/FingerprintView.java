package im.hither.feature.trust;

import im.hither.ui.NameColour;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// A fingerprint in eight groups of eight, or in numbers to be read aloud, each group in a colour
/// of its own (XEP-0392), from left to right in every language.
final class FingerprintView extends GridPane {
    private static final int GROUP = 8;
    private static final int COLUMNS = 4;

    FingerprintView(String fingerprint, boolean spoken) {
        getStyleClass().add("fingerprint");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        var groups = spoken ? SpokenKey.groups(fingerprint) : SpokenKey.groups(fingerprint, GROUP);
        for (int at = 0; at < groups.size(); at++) {
            var text = groups.get(at);
            var group = new Label(text);
            group.getStyleClass().add("name-label");
            group.setStyle(NameColour.of(text).style());
            group.setMinWidth(USE_PREF_SIZE);
            add(group, at % COLUMNS, at / COLUMNS);
        }
    }
}
