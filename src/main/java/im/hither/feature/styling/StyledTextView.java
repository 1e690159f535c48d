package im.hither.feature.styling;

import im.hither.feature.styling.Block.Plain;
import im.hither.feature.styling.Block.Preformatted;
import im.hither.feature.styling.Block.Quote;
import im.hither.text.Texts;
import im.hither.ui.TextDirection;
import im.hither.ui.WrappedText;
import im.hither.ui.emoji.EmojiText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// A message's text with its styling: directives stay, dimmed; the marks of quotes become bars and
/// the fences of code a block. The whole text runs as its first letter does, code from left to
/// right. A click on a link is told by a [LinkEvent].
public final class StyledTextView extends VBox {
    private static final PseudoClass LARGE = PseudoClass.getPseudoClass("large");
    private static final int LARGE_UP_TO = 3; // emoji alone in a message
    private static final String ME = "/me "; // XEP-0245 §2

    private final Texts texts;
    private final ParagraphView first; // used again for other texts
    private NodeOrientation direction = NodeOrientation.INHERIT;
    private final List<WrappedText> read = new ArrayList<>(); // what one reads, in order
    private boolean firstUsed;
    private Shown shown = new Shown("", "", true);

    /// What makes up the looks: while it stays the same, so do the nodes.
    private record Shown(String text, String actor, boolean styled) {}

    public StyledTextView(Texts texts) {
        this.texts = texts;
        first = new ParagraphView(texts);
        getStyleClass().add("styled-text");
    }

    /// Shows a text with its styling.
    ///
    /// @param actor who does something when the text tells of an action (XEP-0245)
    public void show(String text, String actor) {
        if (!begin(new Shown(text, actor, true))) return;
        boolean acts = text.startsWith(ME) && text.length() > ME.length();
        put(nodes(StylingParser.blocks(text), acts ? Optional.of(actor) : Optional.empty()));
    }

    /// Shows a text as it was sent, links alone can be followed.
    public void showAsSent(String text) {
        if (!begin(new Shown(text, "", false))) return;
        put(List.of(paragraph(Run.unstyled(text))));
    }

    private boolean begin(Shown now) {
        if (now.equals(shown)) return false;
        shown = now;
        var text = now.text();
        direction = TextDirection.of(text);
        setNodeOrientation(direction);
        firstUsed = false;
        read.clear();
        int emoji = EmojiText.onlyEmoji(text);
        pseudoClassStateChanged(LARGE, emoji > 0 && emoji <= LARGE_UP_TO);
        return true;
    }

    private void put(List<Node> nodes) {
        if (!getChildren().equals(nodes)) getChildren().setAll(nodes);
    }

    private List<Node> nodes(List<Block> blocks, Optional<String> actor) {
        var nodes = new ArrayList<Node>();
        var lines = new ArrayList<Run>();
        for (int at = 0; at < blocks.size(); at++) {
            boolean last = at == blocks.size() - 1;
            switch (blocks.get(at)) {
                case Plain line -> {
                    lines.addAll(
                            at == 0 && actor.isPresent()
                                    ? action(line, actor.get())
                                    : Run.of(line));
                    boolean ends = last || !(blocks.get(at + 1) instanceof Plain);
                    if (ends) nodes.add(paragraph(withoutNewline(lines)));
                    if (ends) lines.clear();
                }
                case Preformatted code -> {
                    var view = new CodeView(code);
                    read.add(view.words());
                    nodes.add(view);
                }
                case Quote(_, var inner) -> nodes.add(quote(inner));
            }
        }
        return nodes;
    }

    private VBox quote(List<Block> inner) {
        var quote = new VBox();
        quote.getStyleClass().add("quote");
        quote.getChildren().setAll(nodes(inner, Optional.empty()));
        return quote;
    }

    private ParagraphView paragraph(List<Run> runs) {
        var paragraph = firstUsed ? new ParagraphView(texts) : first;
        firstUsed = true;
        read.add(paragraph);
        paragraph.showRuns(List.copyOf(runs), direction);
        return paragraph;
    }

    /// What follows begins a line anyway.
    private static List<Run> withoutNewline(List<Run> runs) {
        if (runs.isEmpty()) return runs;
        var last = runs.getLast();
        var shorter = new ArrayList<>(runs.subList(0, runs.size() - 1));
        shorter.add(
                new Run(
                        Lines.withoutNewline(last.text()),
                        last.styles(),
                        last.directive(),
                        last.link()));
        return shorter;
    }

    private static List<Run> action(Plain line, String actor) {
        var runs = new ArrayList<Run>();
        runs.add(
                new Run(
                        "* " + actor + " ",
                        EnumSet.of(Style.EMPHASIS, Style.STRONG),
                        false,
                        Optional.empty()));
        int skip = ME.length();
        for (var run : Run.of(line)) {
            var styles = EnumSet.of(Style.EMPHASIS);
            styles.addAll(run.styles());
            runs.add(new Run(run.text().substring(skip), styles, run.directive(), run.link()));
            skip = 0; // the first run holds it whole: nothing can be styled or linked there
        }
        return runs;
    }

    /// What one reads, without the marks that are drawn as something else: quotes, fences.
    public String readText() {
        return read.stream().map(WrappedText::text).collect(Collectors.joining("\n"));
    }

    /// Between which characters of what one reads a point of the scene lies.
    public int indexAt(Point2D inScene) {
        int index = 0;
        int at = 0;
        while (at < read.size() - 1 && isBelow(read.get(at), inScene)) {
            index += read.get(at++).text().length() + 1;
        }
        var line = read.get(at);
        return index + line.indexAt(line.sceneToLocal(inScene));
    }

    private static boolean isBelow(WrappedText line, Point2D inScene) {
        return inScene.getY() > line.localToScene(line.getLayoutBounds()).getMaxY();
    }

    /// Lets a part of what one reads stand out; none where both are the same.
    public void mark(int from, int to) {
        int index = 0;
        for (var line : read) {
            int length = line.text().length();
            line.mark(Math.clamp(from - index, 0, length), Math.clamp(to - index, 0, length));
            index += length + 1;
        }
    }

    /// So much stays free after the last word, or below where something else than words ends.
    public void leaveRoom(double width, double height) {
        boolean beside =
                !getChildren().isEmpty() && getChildren().getLast() instanceof ParagraphView;
        if (beside) ((ParagraphView) getChildren().getLast()).leaveRoom(width);
        setPadding(new Insets(0, 0, beside || width == 0 ? 0 : height, 0));
    }

    /// Whether lines of this text begin on the other side than those of the interface.
    public boolean isOpposite(NodeOrientation ofInterface) {
        return direction != NodeOrientation.INHERIT && direction != ofInterface;
    }
}
