package im.hither.feature.timeline;

import im.hither.domain.Note;
import im.hither.text.OneLine;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import im.hither.ui.WrappedText;
import im.hither.ui.flow.FlowCell;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/// A line between messages that tells what happened there.
final class NoteCell extends HBox implements FlowCell<TimelineRow> {
    private static final double WIDEST = 560;

    private final Texts texts;
    private final ShownTime times;
    private final FontIcon icon = new FontIcon();
    private final WrappedText words = new WrappedText("note-text");
    private final Tooltip when = new Tooltip();

    NoteCell(Texts texts, ShownTime times) {
        this.texts = texts;
        this.times = times;
        words.setTextAlignment(TextAlignment.CENTER);
        words.setMaxWidth(WIDEST);
        getStyleClass().add("note-row");
        setAlignment(Pos.CENTER);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        getChildren().addAll(icon, words);
        Tooltip.install(this, when);
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public boolean accepts(TimelineRow item) {
        return item instanceof TimelineRow.Happened;
    }

    @Override
    public void show(TimelineRow item) {
        if (!(item instanceof TimelineRow.Happened(var note, _, _))) return;
        icon.setIconCode(icon(note.kind()));
        words.show(words(note));
        when.setText(times.full(note.at()));
        setAccessibleText(words.text());
    }

    private String words(Note note) {
        var key = "timeline.note." + note.kind().name().toLowerCase(Locale.ROOT);
        return note.kind() == Note.Kind.SUBJECT && note.subject().isBlank()
                ? texts.text("timeline.note.no_subject")
                : texts.text(key, quoted(note.subject()));
    }

    /// Nothing in it ends the quotes that stand around it.
    private static String quoted(String text) {
        return OneLine.of(text).replaceAll("[“”„‟\"«»]", "'");
    }

    private static Ikon icon(Note.Kind kind) {
        return switch (kind) {
            case ENCRYPTION_ON -> MaterialDesignL.LOCK_OUTLINE;
            case ENCRYPTION_OFF, ROOM_OPENED -> MaterialDesignL.LOCK_OPEN_VARIANT_OUTLINE;
            case SESSION_BEGUN, SESSION_MENDED -> MaterialDesignK.KEY_CHANGE;
            case MEMBER_ADDED -> MaterialDesignA.ACCOUNT_KEY_OUTLINE;
            case ROOM_SHOWS_ADDRESSES, ROOM_HIDES_ADDRESSES ->
                    MaterialDesignC.CARD_ACCOUNT_DETAILS_OUTLINE;
            case ROOM_FOR_MEMBERS, ROOM_FOR_ALL, ROOM_MODERATED, ROOM_UNMODERATED ->
                    MaterialDesignD.DOOR;
            case SUBJECT -> MaterialDesignF.FORMAT_TITLE;
            case WE_OWN,
                    WE_ADMINISTER,
                    WE_BELONG,
                    WE_VISIT,
                    WE_MODERATE,
                    WE_MAY_WRITE,
                    WE_MAY_READ ->
                    MaterialDesignA.ACCOUNT_COG_OUTLINE;
        };
    }
}
