package im.hither.ui.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import im.hither.ui.flow.Placement.Placed;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlacementTest {
    private static final double VIEWPORT = 100;

    @Test
    void rowStandsAtItsOffset() {
        var placed = around(2, 30, 40, 40, 40, 40, 40);

        assertThat(placed)
                .containsExactly(
                        new Placed(1, -10, 40), new Placed(2, 30, 40), new Placed(3, 70, 40));
    }

    @Test
    void noGapBeforeTheFirstRow() {
        assertThat(around(0, 55, 40, 40, 40, 40).getFirst()).isEqualTo(new Placed(0, 0, 40));
    }

    @Test
    void noGapAfterTheLastRow() {
        assertThat(around(3, -20, 40, 40, 40, 40).getLast()).isEqualTo(new Placed(3, 60, 40));
    }

    @Test
    void fewRowsStandAtTheBottom() {
        assertThat(around(0, 0, 20, 30))
                .containsExactly(new Placed(0, 50, 20), new Placed(1, 70, 30));
    }

    @Test
    void rowLargerThanTheScreenMayCoverIt() {
        assertThat(around(1, -500, 10, 1000, 10)).containsExactly(new Placed(1, -500, 1000));
    }

    @Test
    void offsetFarBeyondTheEndsIsMended() {
        assertThat(around(1, -5000, 60, 60, 60).getLast().bottom()).isEqualTo(VIEWPORT);
        assertThat(around(1, 5000, 60, 60, 60).getFirst().y()).isZero();
    }

    @Test
    void anyRowsAndOffsetsAreContiguousAndWithoutGap() {
        var random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            double[] heights = random.doubles(1 + random.nextInt(12), 0, 90).toArray();
            var placed =
                    around(random.nextInt(heights.length), random.nextDouble(-400, 400), heights);

            for (int i = 1; i < placed.size(); i++) {
                assertThat(placed.get(i).y()).isEqualTo(placed.get(i - 1).bottom(), within(1e-6));
                assertThat(placed.get(i).index()).isEqualTo(placed.get(i - 1).index() + 1);
            }
            double all = Arrays.stream(heights).sum();
            if (all == 0) continue;
            assertThat(placed.getLast().bottom()).isGreaterThanOrEqualTo(VIEWPORT - 1e-6);
            assertThat(placed.getFirst().y())
                    .isLessThanOrEqualTo(Math.max(0, VIEWPORT - all) + 1e-6);
        }
    }

    private static List<Placed> around(int index, double offset, double... heights) {
        return Placement.around(index, offset, heights.length, VIEWPORT, row -> heights[row]);
    }
}
