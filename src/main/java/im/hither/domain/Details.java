package im.hither.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The details of one message, by their kind.
public record Details(Map<Class<? extends Detail>, Detail> all) {
    public static final Details NONE = new Details(Map.of());

    public Details {
        all = Map.copyOf(all);
    }

    /// The detail of this kind.
    public <T extends Detail> Optional<T> of(Class<T> kind) {
        return Optional.ofNullable(all.get(kind)).map(kind::cast);
    }

    /// With this one, in place of what was known of its kind.
    public Details with(Detail detail) {
        var more = new HashMap<>(all);
        more.put(detail.getClass(), detail);
        return new Details(more);
    }
}
