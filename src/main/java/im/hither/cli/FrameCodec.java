package im.hither.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Frames as text: an object whose one name is the kind of the frame, in small letters.
final class FrameCodec {
    private static final Gson GSON =
            new GsonBuilder().setStrictness(Strictness.STRICT).disableHtmlEscaping().create();
    private static final Map<String, Class<?>> KINDS =
            Stream.of(Frame.class.getPermittedSubclasses())
                    .collect(Collectors.toMap(FrameCodec::kind, Function.identity()));

    private FrameCodec() {}

    /// The frame as one line, without its end.
    static String text(Frame frame) {
        var outer = new JsonObject();
        outer.add(kind(frame.getClass()), GSON.toJsonTree(frame));
        return GSON.toJson(outer);
    }

    /// What the line says; empty when it is no frame.
    static Optional<Frame> frame(String line) {
        try {
            var outer = GSON.fromJson(line, JsonObject.class);
            if (outer == null || outer.size() != 1) return Optional.empty();
            var only = outer.entrySet().iterator().next();
            return Optional.ofNullable(KINDS.get(only.getKey()))
                    .map(kind -> (Frame) GSON.fromJson(only.getValue(), kind));
        } catch (JsonParseException _) {
            return Optional.empty();
        } catch (RuntimeException _) {
            // a record's constructor refused; Gson wraps that in this type and no narrower one
            return Optional.empty();
        }
    }

    private static String kind(Class<?> frame) {
        return frame.getSimpleName().toLowerCase(Locale.ROOT);
    }
}
