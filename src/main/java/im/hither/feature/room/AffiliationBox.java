package im.hither.feature.room;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A choice of what somebody is to a room.
final class AffiliationBox extends ComboBox<Affiliation> {
    AffiliationBox(RoomWords words) {
        getStyleClass().add("room-member-choice");
        setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Affiliation of) {
                        return of == null ? "" : words.of(of);
                    }

                    @Override
                    public Affiliation fromString(String typed) {
                        throw new UnsupportedOperationException("nobody types here");
                    }
                });
    }
}
