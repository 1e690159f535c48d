package im.hither.domain;

/// How the window looks, as the user chose it.
public record Look(Appearance appearance, TextSize textSize, Density density, Accent accent) {
    /// While nothing was chosen.
    public static final Look USUAL =
            new Look(Appearance.SYSTEM, TextSize.USUAL, Density.COMFORTABLE, Accent.BLUE);

    public Look with(Appearance other) {
        return new Look(other, textSize, density, accent);
    }

    public Look with(TextSize other) {
        return new Look(appearance, other, density, accent);
    }

    public Look larger() {
        return with(textSize.larger());
    }

    public Look smaller() {
        return with(textSize.smaller());
    }

    public Look with(Density other) {
        return new Look(appearance, textSize, other, accent);
    }

    public Look with(Accent other) {
        return new Look(appearance, textSize, density, other);
    }
}
