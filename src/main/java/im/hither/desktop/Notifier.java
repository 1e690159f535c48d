package im.hither.desktop;

/// Shows short notes outside the window. Called from one thread; what it waits for is the desktop.
public interface Notifier extends AutoCloseable {
    /// Shows nothing: a system that cannot, or a program without a window.
    Notifier NONE =
            new Notifier() {
                @Override
                public void show(Note note) {}

                @Override
                public void withdraw(String key) {}

                @Override
                public void close() {}
            };

    /// Shows a note, in place of the one under the same key.
    void show(Note note);

    /// Takes a note away that may still stand.
    void withdraw(String key);

    /// Takes all away.
    @Override
    void close();

    /// What is shown, as plain text: nothing in it is markup.
    ///
    /// @param key names the note for [NotifierListener]
    /// @param silent whether it comes without a sound
    record Note(String key, String title, String body, boolean silent) {}

    /// The words on a note's buttons.
    record Words(String open, String read, String reply) {}
}
