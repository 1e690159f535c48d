package im.hither.session.wire.ack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InboundCountTest {
    private final InboundCount count = new InboundCount();

    @Test
    void nothingIsHandledBeforeItIsComplete() {
        take(3);

        assertThat(count.handled()).isZero();

        count.complete(1);
        assertThat(count.handled()).isEqualTo(1);
    }

    @Test
    void handledWaitsForTheEarliest() {
        take(3);

        count.complete(3);
        count.complete(2);
        assertThat(count.handled()).isZero();

        count.complete(1);
        assertThat(count.handled()).isEqualTo(3);
    }

    @Test
    void whatIsCompleteTwiceCountsOnce() {
        take(2);

        count.complete(1);
        count.complete(1);

        assertThat(count.handled()).isEqualTo(1);
    }

    @Test
    void numberThatNeverCameIsIgnored() {
        take(1);

        count.complete(2);
        count.complete(1);

        assertThat(count.handled()).isEqualTo(1);
    }

    @Test
    void saysWhenTheServerWaitsToHear() {
        take(2);

        count.asked();
        assertThat(count.handled()).isZero();
        assertThat(count.complete(1)).isFalse();
        assertThat(count.complete(2)).isTrue();
        take(1);
        assertThat(count.complete(3)).isFalse();
    }

    @Test
    void resumesWithWhatIsCompleteAndKnowsTheRepeats() {
        take(4);
        count.complete(1);

        assertThat(count.resume()).isEqualTo(1);

        for (long number = 2; number <= 4; number++) {
            assertThat(count.next()).isEqualTo(number);
            assertThat(count.isRepeated(number)).isTrue();
        }
        assertThat(count.next()).isEqualTo(5);
        assertThat(count.isRepeated(5)).isFalse();
        count.taken(5);
        for (long number = 2; number <= 5; number++) count.complete(number);
        assertThat(count.handled()).isEqualTo(5);
    }

    @Test
    void stanzaCutInTheMiddleIsNotARepeat() {
        take(1);
        count.next(); // and never taken

        count.resume();

        assertThat(count.isRepeated(count.next())).isTrue();
        assertThat(count.isRepeated(count.next())).isFalse();
    }

    @Test
    void newStreamCountsAnewWithNewNumbers() {
        take(3);
        count.complete(1);

        count.begin();

        assertThat(count.next()).isEqualTo(4);
        count.taken(4);
        count.complete(2); // of the stream before
        assertThat(count.handled()).isZero();
        count.complete(4);
        assertThat(count.handled()).isEqualTo(1);
    }

    private void take(int stanzas) {
        for (int i = 0; i < stanzas; i++) count.taken(count.next());
    }
}
