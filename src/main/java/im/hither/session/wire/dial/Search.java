package im.hither.session.wire.dial;

import im.hither.domain.ConnectionProblem;
import im.hither.domain.TriedPlace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;

/// A search for the server that somebody waits for.
public final class Search implements AutoCloseable {
    private final Race race;

    Search(Race race) {
        this.race = race;
    }

    /// The next connection; empty when all places have been tried. Whoever takes it closes it.
    public Optional<Reached> next() throws InterruptedException {
        var answer = new ArrayBlockingQueue<Optional<Reached>>(1);
        race.next(answer::add);
        return answer.take();
    }

    /// Keeps why a place that was reached is not where we want to be.
    public void failed(Reached reached, ConnectionProblem problem) {
        race.failed(reached.place(), problem);
    }

    /// What failed until now, in the order in which it did.
    public List<TriedPlace> tried() {
        return race.tried();
    }

    /// Ends what still goes on.
    @Override
    public void close() {
        race.close();
    }
}
