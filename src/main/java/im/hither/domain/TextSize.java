package im.hither.domain;

/// How large text is, in percent of its usual size.
public record TextSize(int percent) {
    public static final TextSize USUAL = new TextSize(100);

    private static final int STEP = 10;
    private static final int SMALLEST = 70;
    private static final int LARGEST = 200;

    public TextSize {
        percent = Math.clamp(percent, SMALLEST, LARGEST);
    }

    public TextSize larger() {
        return new TextSize(percent + STEP);
    }

    public TextSize smaller() {
        return new TextSize(percent - STEP);
    }
}
