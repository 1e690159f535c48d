package im.hither.feature.omemo;

import java.util.Optional;

/// A device as a list names it.
record ListedDevice(int id, Optional<SignedLabel> label) {
    ListedDevice(int id) {
        this(id, Optional.empty());
    }
}
