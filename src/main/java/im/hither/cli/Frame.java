package im.hither.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// What goes over the control socket, one line of JSON each. The constructors refuse what a frame
/// from elsewhere may lack.
sealed interface Frame {
    /// The owner, as soon as somebody connects.
    record Greeting(long pid) implements Frame {}

    /// The client: run this command.
    record Ask(List<String> arguments, String language) implements Frame {
        public Ask {
            arguments = List.copyOf(arguments);
            requireNonNull(language);
        }
    }

    /// The client: `hither` without a command was typed, somebody wants to see the window.
    ///
    /// @param link an `xmpp:` link to open there; empty without one
    record Show(String link) implements Frame {
        public Show {
            requireNonNull(link);
        }
    }

    /// The owner: a line on standard output.
    record Printed(String line) implements Frame {
        public Printed {
            requireNonNull(line);
        }
    }

    /// The owner: a line on standard error.
    record Complained(String line) implements Frame {
        public Complained {
            requireNonNull(line);
        }
    }

    /// The owner wants standard input.
    record InputWanted(int limit) implements Frame {}

    /// The owner wants the first line of standard input, typed unseen after the question.
    record SecretWanted(String question) implements Frame {
        public SecretWanted {
            requireNonNull(question);
        }
    }

    /// The owner wants a file that the command names.
    record FileWanted(String path, int limit) implements Frame {
        public FileWanted {
            requireNonNull(path);
        }
    }

    /// The client's answer to one of the three.
    record Content(String text) implements Frame {
        public Content {
            requireNonNull(text);
        }
    }

    /// The client cannot answer one of the three.
    record NoContent(String reason) implements Frame {
        public NoContent {
            requireNonNull(reason);
        }
    }

    /// The owner has no window and ends, so that the client can take its place.
    record Yielding() implements Frame {}

    /// The command has ended with this status.
    record Ended(int status) implements Frame {}
}
