package im.hither.feature.room;

import im.hither.session.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smackx.muc.packet.Destroy;
import org.jivesoftware.smackx.muc.packet.MUCOwner;
import org.jivesoftware.smackx.xdata.FormField;
import org.jivesoftware.smackx.xdata.FormFieldWithOptions;
import org.jivesoftware.smackx.xdata.packet.DataForm;
import org.jxmpp.jid.BareJid;

/// How a room is set up, and its end (XEP-0045 §10).
final class ConfigurationProtocol {
    private static final String ROOM_CONFIG = "http://jabber.org/protocol/muc#roomconfig";

    private static final String ROOM_CONFIG_SECRET = "muc#roomconfig_roomsecret";

    private ConfigurationProtocol() {}

    static IQ question(BareJid room) {
        return owner(room, IQ.Type.get);
    }

    /// What the room offers to be set; empty where it refused.
    static List<FormField> form(Answer answer) {
        if (!(answer instanceof Answer.Result(var iq))) return List.of();
        return Optional.ofNullable(DataForm.from(iq)).map(DataForm::getFields).orElse(List.of());
    }

    /// The same in our words.
    static List<Setting> settings(Answer answer) {
        return form(answer).stream()
                .filter(field -> field.getType() != FormField.Type.hidden)
                .map(ConfigurationProtocol::setting)
                .toList();
    }

    private static Setting setting(FormField field) {
        var name = Optional.ofNullable(field.getFieldName()).orElse("");
        var values = field.getValuesAsString();
        var label =
                Optional.ofNullable(field.getLabel())
                        .filter(text -> !text.isBlank())
                        .orElse(values.isEmpty() || !name.isEmpty() ? name : values.getFirst());
        var choices =
                field instanceof FormFieldWithOptions several
                        ? several.getOptions().stream()
                                .map(option ->
                                        new Setting.Choice(
                                                Optional.ofNullable(option.getLabel())
                                                        .orElse(option.getValueString()),
                                                option.getValueString()))
                                .toList()
                        : List.<Setting.Choice>of();
        return new Setting(name, label, kind(field.getType()), values, choices);
    }

    private static Setting.Kind kind(FormField.Type type) {
        return switch (type) {
            case bool -> Setting.Kind.SWITCH;
            case text_multi, jid_multi -> Setting.Kind.LONG_TEXT;
            case text_private -> Setting.Kind.SECRET;
            case list_single -> Setting.Kind.ONE_OF;
            case list_multi -> Setting.Kind.SOME_OF;
            case fixed -> Setting.Kind.NOTE;
            default -> Setting.Kind.TEXT;
        };
    }

    /// Changes what is wished and offered; what was offered beside it stays as it is.
    static IQ change(BareJid room, List<FormField> offered, Map<String, List<String>> wishes) {
        var form =
                DataForm.builder(DataForm.Type.submit)
                        .addField(FormField.buildHiddenFormType(ROOM_CONFIG));
        for (var field : offered) {
            var name = field.getFieldName();
            if (name == null || name.equals(FormField.FORM_TYPE)) continue;
            var values = wishes.getOrDefault(name, field.getValuesAsString());
            if (values.isEmpty()) continue;
            form.addField(FormField.textMultiBuilder(name).addValues(values).build());
        }
        var change = owner(room, IQ.Type.set);
        change.addExtension(form.build());
        return change;
    }

    /// The word that lets people in from now on, where that is wished; empty for none.
    static Optional<String> password(Map<String, List<String>> wishes) {
        return Optional.ofNullable(wishes.get(ROOM_CONFIG_SECRET))
                .map(values -> values.stream().findFirst().orElse(""));
    }

    /// A room that was just made is not to be (§10.1.3).
    static IQ cancel(BareJid room) {
        var change = owner(room, IQ.Type.set);
        change.addExtension(DataForm.builder(DataForm.Type.cancel).build());
        return change;
    }

    /// Ends the room for everybody.
    static IQ destroy(BareJid room, String reason) {
        var end = owner(room, IQ.Type.set);
        end.setDestroy(new Destroy(null, reason));
        return end;
    }

    private static MUCOwner owner(BareJid room, IQ.Type type) {
        var question = new MUCOwner();
        question.setTo(room);
        question.setType(type);
        return question;
    }
}
