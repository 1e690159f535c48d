package im.hither.ui.emoji;

import java.util.Comparator;

/// One emoji that has a picture.
///
/// @param text as it is written
/// @param group which of the groups of Unicode it belongs to, 0 to 9
/// @param order where it stands among all
/// @param variant another one with a colour of skin chosen
/// @param pack the file its picture is in
/// @param from where the picture begins there
/// @param length of the picture in bytes
public record Emoji(
        String text, int group, int order, boolean variant, String pack, int from, int length)
        implements Comparable<Emoji> {
    @Override
    public int compareTo(Emoji other) {
        return Comparator.comparingInt(Emoji::order).compare(this, other);
    }
}
