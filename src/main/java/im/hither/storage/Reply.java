package im.hither.storage;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// What a caller waits for while a database thread works. The wait cannot be interrupted: a caller
/// always knows whether its write was committed. An interruption is kept for later.
final class Reply<T> {
    private final CompletableFuture<T> future = new CompletableFuture<>();

    void give(T value) {
        future.complete(value);
    }

    void fail(Throwable failure) {
        future.completeExceptionally(failure);
    }

    T await() {
        try {
            return future.join();
        } catch (CompletionException wrapped) {
            switch (wrapped.getCause()) {
                case RuntimeException unchecked -> throw unchecked;
                case Error error -> throw error;
                case null, default -> throw wrapped;
            }
        }
    }
}
