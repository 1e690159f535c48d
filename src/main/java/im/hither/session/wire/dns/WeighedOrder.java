package im.hither.session.wire.dns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/// The order of RFC 2782: priority by priority, and within one priority by chance, in proportion to
/// the weights.
record WeighedOrder(RandomGenerator random) {
    List<Route> of(List<Weighed> records) {
        var left = new ArrayList<>(records);
        left.sort(
                Comparator.comparingInt((Weighed each) -> each.record().priority())
                        .thenComparingInt(each -> each.record().weight()));
        var routes = new ArrayList<Route>();
        while (!left.isEmpty()) routes.add(left.remove(chosen(left)).route());
        return routes;
    }

    /// The index of one record among those that share the first one's priority; weightless ones
    /// come first in the list, and so have the small chance that the RFC gives them.
    private int chosen(List<Weighed> left) {
        var priority = left.getFirst().record().priority();
        var equals = left.stream().filter(each -> each.record().priority() == priority).toList();
        var total = equals.stream().mapToInt(each -> each.record().weight()).sum();
        var wanted = random.nextInt(total + 1);
        var sum = 0;
        for (int i = 0; i < equals.size(); i++) {
            sum += equals.get(i).record().weight();
            if (sum >= wanted) return i;
        }
        throw new AssertionError("the sum of all weights is at least what was drawn from it");
    }
}
