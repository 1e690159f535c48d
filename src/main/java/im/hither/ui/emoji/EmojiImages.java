package im.hither.ui.emoji;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.image.Image;

/// Pictures of emoji in the sizes that are shown, decoded when they are first needed: one takes a
/// fraction of a millisecond. FX thread.
final class EmojiImages {
    private static final int KEPT = 400;
    private static final int LARGEST = 64; // what is in the packs
    private static final int SHARP =
            2; // pixels for each, so that screens of twice the scale show more

    private record Key(Emoji emoji, int pixels) {}

    private static final Map<Key, Image> IMAGES =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Image> eldest) {
                    return size() > KEPT;
                }
            };
    private static final Map<String, SoftReference<byte[]>> PACKS = new HashMap<>();

    private EmojiImages() {}

    /// The picture of an emoji that is shown so large.
    static Image image(Emoji emoji, double size) {
        int pixels = (int) Math.clamp(Math.ceil(size) * SHARP, 1, LARGEST);
        return IMAGES.computeIfAbsent(new Key(emoji, pixels), EmojiImages::decode);
    }

    private static Image decode(Key key) {
        var emoji = key.emoji();
        var picture = new ByteArrayInputStream(pack(emoji.pack()), emoji.from(), emoji.length());
        return new Image(picture, key.pixels(), key.pixels(), true, true);
    }

    private static byte[] pack(String name) {
        var held = PACKS.get(name);
        var pack = held == null ? null : held.get();
        if (pack != null) return pack;
        try (var stream = EmojiImages.class.getResourceAsStream("/emoji/" + name + ".pack")) {
            var read = Objects.requireNonNull(stream).readAllBytes();
            PACKS.put(name, new SoftReference<>(read));
            return read;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
