package im.hither.feature.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// One line out of a message, with what was searched for marked in it.
public record Snippet(String line, List<Mark> marks) {
    private static final int BEFORE = 24;
    private static final int LENGTH = 160;
    private static final String CUT = "…";

    public Snippet {
        marks = List.copyOf(marks);
    }

    /// The line around the first of these words.
    static Snippet of(String text, List<Folded> words) {
        var line = text.strip().replaceAll("\\s+", " ");
        var marks = marks(line, words);
        int first = marks.isEmpty() ? 0 : marks.getFirst().from();
        int from = first <= BEFORE ? 0 : wordStart(line, first - BEFORE);
        int to = line.length() - from <= LENGTH ? line.length() : wordEnd(line, from + LENGTH);
        var shown =
                (from > 0 ? CUT : "") + line.substring(from, to) + (to < line.length() ? CUT : "");
        return new Snippet(shown, inside(marks, from, to, from > 0 ? CUT.length() : 0));
    }

    private static List<Mark> marks(String line, List<Folded> words) {
        var folded = Folded.of(line);
        var all = new ArrayList<Mark>();
        for (var word : words) all.addAll(folded.find(word));
        all.sort(Comparator.comparingInt(Mark::from));
        var apart = new ArrayList<Mark>();
        for (var mark : all) {
            var last = apart.isEmpty() ? null : apart.getLast();
            if (last == null || mark.from() >= last.to()) {
                apart.add(mark);
            } else if (mark.to() > last.to()) {
                apart.set(apart.size() - 1, new Mark(last.from(), mark.to()));
            }
        }
        return apart;
    }

    private static List<Mark> inside(List<Mark> marks, int from, int to, int moved) {
        return marks.stream()
                .filter(mark -> mark.from() >= from && mark.to() <= to)
                .map(mark -> new Mark(mark.from() - from + moved, mark.to() - from + moved))
                .toList();
    }

    private static int wordStart(String line, int at) {
        int space = line.indexOf(' ', at);
        return space >= 0 && space < at + BEFORE ? space + 1 : boundary(line, at);
    }

    private static int wordEnd(String line, int at) {
        int space = line.lastIndexOf(' ', at);
        return space > at - BEFORE ? space : boundary(line, at);
    }

    /// Never inside what people see as one character.
    private static int boundary(String line, int at) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(line);
        return characters.isBoundary(at) ? at : characters.preceding(at);
    }
}
