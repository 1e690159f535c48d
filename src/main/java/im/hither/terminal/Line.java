package im.hither.terminal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One answer of a command: the same facts as named fields and as words.
///
/// A field without a value is there all the same and is `null`, so that a script finds the same
/// names in every line.
public final class Line {
    private final JsonObject fields = new JsonObject();
    private String words = "";

    /// Adds a field; strings, numbers, truth values, enumerations (by their name in small letters),
    /// lists, other lines and absent values become JSON, everything else its text.
    public Line with(String name, @Nullable Object value) {
        fields.add(name, json(value));
        return this;
    }

    /// Adds all fields of another line, and its words where there are none yet.
    public Line with(Line other) {
        other.fields.entrySet().forEach(field -> fields.add(field.getKey(), field.getValue()));
        if (words.isEmpty()) words = other.words;
        return this;
    }

    /// What a person reads instead of the fields.
    public Line words(String said) {
        words = said;
        return this;
    }

    public String words() {
        return words;
    }

    /// All fields as one JSON object without line breaks.
    public String json() {
        return fields.toString();
    }

    private static JsonElement json(@Nullable Object value) {
        return switch (value) {
            case null -> JsonNull.INSTANCE;
            case Optional<?> optional -> json(optional.orElse(null));
            case Boolean truth -> new JsonPrimitive(truth);
            case Number number -> new JsonPrimitive(number);
            case Enum<?> constant -> new JsonPrimitive(constant.name().toLowerCase(Locale.ROOT));
            case Line line -> line.fields;
            case Collection<?> all -> array(all);
            default -> new JsonPrimitive(value.toString());
        };
    }

    private static JsonArray array(Collection<?> all) {
        var array = new JsonArray();
        all.forEach(each -> array.add(json(each)));
        return array;
    }
}
