package im.hither.ui.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import im.hither.ui.flow.FakeRows.Cell;
import im.hither.ui.flow.FakeSource.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class AnchoredFlowViewTest {
    private static final double HEIGHT = 400;

    private final FakeSource source = new FakeSource();
    private final FakeRows rows = new FakeRows();

    @SuppressWarnings("NullAway.Init") // needs the toolkit, so made in start
    private AnchoredFlow<Row> flow;

    private int nextId = 1000;

    @Start
    void start(Stage stage) {
        flow = new AnchoredFlow<>(source, rows);
        stage.setScene(new Scene(flow, 420, HEIGHT));
        stage.show();
    }

    @BeforeEach
    void fill(FxRobot robot) {
        robot.interact(() -> {
            source.items.setAll(IntStream.range(0, 200).mapToObj(this::row).toList());
            layout();
        });
    }

    @Test
    void opensAtTheEndAndFollowsNewRows(FxRobot robot) {
        robot.interact(() -> {
            source.items.add(new Row(200, 50));
            layout();

            assertThat(shown().getLast().row).isEqualTo(new Row(200, 50));
            assertThat(bottom(shown().getLast())).isEqualTo(HEIGHT);
        });
        assertThat(flow.atEndProperty().get()).isTrue();
    }

    @Test
    void olderRowsBeforeTheFirstMoveNothing(FxRobot robot) {
        robot.interact(() -> {
            flow.toStart();
            layout();
            source.items.addAll(0, IntStream.range(300, 350).mapToObj(this::row).toList());
            layout();

            assertThat(y(0)).isZero();
        });
    }

    @Test
    void scrollingBackReturnsToTheSamePixels(FxRobot robot) {
        robot.interact(() -> {
            scroll(3000);
            var before = places();
            for (int i = 0; i < 20; i++) scroll(77.5);
            for (int i = 0; i < 20; i++) scroll(-77.5);

            assertThat(places()).isEqualTo(before);
        });
    }

    @Test
    void anyChangeOfRowsLeavesWhatIsOnScreen(FxRobot robot) {
        robot.interact(() -> {
            for (int seed = 0; seed < 25; seed++) randomChanges(new Random(seed));
        });
    }

    /// Rows come, go, grow and are scrolled; after each step the first whole row that survived
    /// stands where it stood.
    private void randomChanges(Random random) {
        source.items.setAll(IntStream.range(0, 200).mapToObj(this::row).toList());
        flow.toEnd();
        layout();
        scroll(4000);
        for (int step = 0; step < 60; step++) {
            var whole = shown().stream().filter(cell -> cell.getLayoutY() >= 0).toList();
            var held = whole.stream().map(cell -> Objects.requireNonNull(cell.row)).toList();
            var stood = whole.stream().map(Node::getLayoutY).toList();
            for (int change = random.nextInt(4); change >= 0; change--) change(random);
            double by = random.nextInt(3) == 0 ? random.nextInt(-150, 150) : 0;
            flow.scrollBy(by);
            layout();
            if (atAnEnd()) {
                flow.toEnd();
                layout();
                scroll(2000);
                continue;
            }
            for (int i = 0; i < held.size(); i++) {
                int id = held.get(i).id();
                if (source.items.stream().noneMatch(row -> row.id() == id)) continue;
                double expected = stood.get(i) + by;
                if (expected > 0 && expected < HEIGHT) {
                    assertThat(y(id)).isCloseTo(expected, within(1.0));
                }
                break;
            }
            contiguous();
        }
    }

    private void change(Random random) {
        var items = source.items;
        int at = random.nextInt(items.size());
        switch (random.nextInt(5)) {
            case 0 -> items.add(at, row(nextId++));
            case 1 -> items.set(at, new Row(items.get(at).id(), random.nextInt(10, 300)));
            case 2 -> {
                if (items.size() > 100) items.remove(at, Math.min(items.size(), at + 5));
            }
            case 3 -> items.addAll(0, List.of(row(nextId++), row(nextId++), row(nextId++)));
            default -> items.addAll(row(nextId++), row(nextId++));
        }
    }

    @Test
    void narrowerWindowKeepsTheFirstWholeRow(FxRobot robot) {
        robot.interact(() -> {
            scroll(3000);
            int id = firstWhole();
            double before = y(id);
            flow.resize(250, HEIGHT);
            flow.layout();

            assertThat(y(id)).isEqualTo(before);
        });
    }

    @Test
    void lowerWindowAtTheEndStaysAtTheEnd(FxRobot robot) {
        robot.interact(() -> {
            flow.resize(420, 200);
            flow.layout();

            assertThat(shown().getLast().row).isEqualTo(source.items.getLast());
            assertThat(bottom(shown().getLast())).isEqualTo(200);
        });
    }

    @Test
    void rowPartlyAboveTheTopGrowsUpwardsUnlessHeld(FxRobot robot) {
        robot.interact(() -> {
            scroll(3000);
            var first = shown().getFirst();
            scroll(-first.getLayoutY() - 5);
            first = shown().getFirst();
            var row = Objects.requireNonNull(first.row);
            assertThat(first.getLayoutY()).isNegative();
            double below = bottom(first);
            source.items.set(source.items.indexOf(row), new Row(row.id(), 300));
            layout();
            assertThat(bottom(shown().getFirst())).isEqualTo(below);

            double top = shown().getFirst().getLayoutY();
            flow.hold(row.id());
            source.items.set(source.items.indexOf(new Row(row.id(), 300)), new Row(row.id(), 350));
            layout();
            assertThat(shown().getFirst().getLayoutY()).isEqualTo(top);
        });
    }

    @Test
    void asksForMoreNearTheEndsOnly(FxRobot robot) {
        source.reachesStart = false;
        source.reachesEnd = false;
        robot.interact(() -> scroll(3000));
        source.asked.clear();
        robot.interact(() -> scroll(10));
        assertThat(source.asked).isEmpty();

        robot.interact(() -> scroll(100_000));
        robot.interact(() -> {});
        assertThat(source.asked).containsOnly("older");

        source.asked.clear();
        robot.interact(() -> flow.toEnd());
        robot.interact(() -> {});
        assertThat(source.asked).contains("newest", "newer").doesNotContain("older");
    }

    @Test
    void jumpWaitsUntilTheRowIsThere(FxRobot robot) {
        robot.interact(() -> {
            flow.jumpTo(5000, true);
            layout();
            assertThat(shown().getLast().row).isEqualTo(source.items.getLast());
            source.items.setAll(IntStream.range(4950, 5050).mapToObj(this::row).toList());
            layout();

            assertThat(y(5000)).isEqualTo(Math.floor(HEIGHT / 3));
        });
    }

    @Test
    void keysMoveByScreenToTheEndsAndFromRowToRow(FxRobot robot) {
        robot.interact(() -> {
            press(KeyCode.HOME);
            assertThat(y(0)).isZero();
            press(KeyCode.PAGE_DOWN);
            assertThat(shown().getFirst().getLayoutY()).isLessThan(0);
            press(KeyCode.END);
            assertThat(bottom(shown().getLast())).isEqualTo(HEIGHT);

            press(KeyCode.UP);
            assertThat(flow.focused()).contains(row(199));
            for (int i = 0; i < 30; i++) press(KeyCode.UP);
            assertThat(flow.focused().orElseThrow().id()).isLessThan(165);
            var focused = flow.focused().orElseThrow();
            assertThat(y(focused.id())).isBetween(0.0, HEIGHT - focused.height());
            assertThat(focused.id() % 5).isNotZero();
        });
    }

    @Test
    void scrollBarMovesTheRowsAndFollowsThem(FxRobot robot) {
        robot.interact(() -> {
            var bar = (ScrollBar) flow.getChildrenUnmodifiable().getLast();
            assertThat(bar.getValue()).isEqualTo(bar.getMax());
            bar.setValue(100.5);
            layout();
            var first = shown().getFirst();
            assertThat(first.row).isEqualTo(row(100));
            assertThat(first.getLayoutY()).isCloseTo(-first.getHeight() / 2, within(1.0));

            bar.setValue(0);
            layout();
            assertThat(y(0)).isZero();
            scroll(-2000);
            assertThat(bar.getValue()).isGreaterThan(20);
        });
    }

    @Test
    void anotherSourceIsShownFromItsEndByTheSameNodes(FxRobot robot) {
        var other = new FakeSource();
        other.items.setAll(IntStream.range(1000, 1200).mapToObj(id -> new Row(id, 110)).toList());
        robot.interact(() -> {
            scroll(3000);
            flow.jumpTo(50, true);
            layout();
            flow.jumpTo(1010, false); // waits for a row that the other source has
            int made = rows.made;

            flow.show(other);
            layout();

            assertThat(shown()).extracting(cell -> cell.row).endsWith(other.items.getLast());
            assertThat(bottom(shown().getLast())).isEqualTo(HEIGHT);
            assertThat(rows.made).isEqualTo(made);
            assertThat(flow.focused()).isEmpty();
        });
    }

    @Test
    void sourceThatIsShownNoMoreMovesNothing(FxRobot robot) {
        var other = new FakeSource();
        other.items.setAll(IntStream.range(1000, 1200).mapToObj(this::row).toList());
        robot.interact(() -> flow.show(other));
        robot.interact(() -> {});
        robot.interact(() -> {
            source.items.clear();
            assertThat(flow.isNeedsLayout()).isFalse();

            other.items.add(new Row(1200, 50));
            layout();
            assertThat(shown().getLast().row).isEqualTo(new Row(1200, 50));
        });
    }

    @Test
    void noBarStandsBesideNoRows(FxRobot robot) {
        robot.interact(() -> {
            flow.show(new FakeSource());
            layout();

            assertThat(flow.lookup(".scroll-bar").isVisible()).isFalse();
            assertThat(shown()).isEmpty();
        });
    }

    @Test
    void cellsAreUsedAgain(FxRobot robot) {
        robot.interact(() -> {
            for (int i = 0; i < 100; i++) scroll(100);
            assertThat(rows.made).isLessThan(60);
        });
    }

    @Test
    void nothingIsLaidOutWhileNothingHappens(FxRobot robot) {
        robot.interact(() -> {});
        robot.interact(() -> assertThat(flow.isNeedsLayout()).isFalse());
    }

    @Test
    void longListIsAsQuickAsAShortOne(FxRobot robot) {
        robot.interact(() -> {
            source.items.setAll(IntStream.range(0, 100_000).mapToObj(this::row).toList());
            layout();
            long start = System.nanoTime();
            for (int i = 0; i < 300; i++) scroll(60);
            long mean = (System.nanoTime() - start) / 300_000;
            System.out.println("scrolling 100,000 rows: " + mean + " µs a layout");
            scroll(1e6);
            contiguous();
        });
    }

    private Row row(int id) {
        return new Row(id, 12 + Math.floorMod(id * 37, 90));
    }

    private void scroll(double by) {
        flow.scrollBy(by);
        layout();
    }

    private void press(KeyCode code) {
        flow.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        layout();
    }

    private void layout() {
        flow.applyCss();
        flow.layout();
    }

    private List<Cell> shown() {
        var sheet = (Parent) flow.getChildrenUnmodifiable().getFirst();
        return sheet.getChildrenUnmodifiable().stream()
                .filter(Cell.class::isInstance)
                .map(Cell.class::cast)
                .filter(Node::isVisible)
                .sorted(Comparator.comparingDouble(Node::getLayoutY))
                .toList();
    }

    private List<Double> places() {
        return shown().stream().map(Node::getLayoutY).toList();
    }

    private int firstWhole() {
        return shown().stream()
                .filter(cell -> cell.getLayoutY() >= 0)
                .map(cell -> Objects.requireNonNull(cell.row).id())
                .findFirst()
                .orElseThrow();
    }

    private double y(int id) {
        return shown().stream()
                .filter(cell -> Objects.requireNonNull(cell.row).id() == id)
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not on screen"))
                .getLayoutY();
    }

    private static double bottom(Cell cell) {
        return cell.getLayoutY() + cell.getHeight();
    }

    private boolean atAnEnd() {
        var first = Objects.requireNonNull(shown().getFirst().row);
        var last = Objects.requireNonNull(shown().getLast().row);
        return first.equals(source.items.getFirst()) || last.equals(source.items.getLast());
    }

    private void contiguous() {
        var cells = shown();
        for (int i = 1; i < cells.size(); i++) {
            assertThat(cells.get(i).getLayoutY()).isCloseTo(bottom(cells.get(i - 1)), within(1.01));
        }
    }
}
