package im.hither.feature.room;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// What two names that look alike have in common (UTS #39 §4): case, marks, spaces and the letters
/// of other scripts that have the shape of Latin ones do not count.
final class Skeleton {
    private static final Map<Integer, Integer> SHAPES = shapes();

    private Skeleton() {}

    static String of(String name) {
        var plain = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Skeleton::counts)
                .map(each -> SHAPES.getOrDefault(each, each))
                .forEach(plain::appendCodePoint);
        return plain.toString().replace("rn", "m").replace("vv", "w");
    }

    private static boolean counts(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.CONTROL ->
                    false;
            default -> character != '_' && character != '-' && character != '.';
        };
    }

    private static Map<Integer, Integer> shapes() {
        var from = "аеорсухіјѕһԁԛԝкмтвнαορνικυτ01|ıℓɩ";
        var to = "aeopcyxljshdqwkmtbhaopvlkutolllll";
        var shapes = new HashMap<Integer, Integer>();
        for (var index = 0; index < from.length(); index++) {
            shapes.put((int) from.charAt(index), (int) to.charAt(index));
        }
        shapes.put((int) 'i', (int) 'l');
        return Map.copyOf(shapes);
    }
}
