package im.hither.feature.styling;

import java.util.Random;

/// A million random texts of up to ten thousand characters: what the parser returns is what it was
/// given. Takes minutes, so it is no test; ends with an error at the first text that is not.
final class MillionTexts {
    private static final int LONGEST = 10_000;

    private MillionTexts() {}

    public static void main(String[] arguments) {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        long characters = 0;
        long from = System.nanoTime();
        for (int seed = 0; seed < count; seed++) {
            var text = RandomText.of(new Random(seed), LONGEST);
            characters += text.length();
            if (!Block.text(StylingParser.blocks(text)).equals(text)) {
                throw new IllegalStateException("the text of seed " + seed + " is not what it was");
            }
        }
        double seconds = (System.nanoTime() - from) / 1e9;
        System.out.printf(
                "random texts that are what they were\t%d\t\t%n"
                        + "characters parsed in a second\t%.1f\t\tmillion%n",
                count, characters / seconds / 1e6);
    }
}
