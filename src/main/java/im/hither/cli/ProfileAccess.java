package im.hither.cli;

import im.hither.desktop.Profile;
import im.hither.desktop.ProfileLock;
import im.hither.desktop.ProfileProblem;
import im.hither.desktop.RuntimeFolder;
import im.hither.storage.StorageFailure;
import im.hither.terminal.CommandFailure;
import im.hither.terminal.Deadline;
import im.hither.terminal.ExitStatus;
import im.hither.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// The way to a profile: this process owns it, or talks to the one that does.
final class ProfileAccess {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Profile profile;
    private final Path socket;
    private final Texts texts;

    /// @throws CommandFailure when there is no place for the control socket
    ProfileAccess(Profile profile, Texts texts) {
        this.profile = profile;
        this.texts = texts;
        try {
            this.socket = RuntimeFolder.socket(profile);
        } catch (UncheckedIOException failure) {
            throw unusable(new IOException(failure));
        }
    }

    sealed interface Access {
        record Owned(ProfileLock lock) implements Access {}

        record Connected(OwnerConnection owner) implements Access {}
    }

    Profile profile() {
        return profile;
    }

    Path socket() {
        return socket;
    }

    /// Takes the profile or connects to its owner; an owner that has only begun to start, or is
    /// about to end, gets its time.
    ///
    /// @throws CommandFailure when the owner does not answer, or the profile cannot be used
    Access access() {
        var deadline = Deadline.in(PATIENCE);
        while (true) {
            var lock = take();
            if (lock.isPresent()) return new Access.Owned(lock.get());
            try {
                return new Access.Connected(OwnerConnection.open(socket, user(), PATIENCE));
            } catch (OwnerConnection.OwnerSilent _) {
                throw held("command.silent");
            } catch (IOException _) {
                if (deadline.remaining().isZero()) throw held("command.silent");
            }
            pause();
        }
    }

    /// The profile, when the owner has given it up before the deadline.
    ///
    /// @throws CommandFailure when it has not
    ProfileLock takeBefore(Deadline deadline) {
        for (var lock = take(); ; lock = take()) {
            if (lock.isPresent()) return lock.get();
            if (deadline.remaining().isZero()) throw held("command.silent");
            pause();
        }
    }

    /// The profile, when nobody has it.
    ///
    /// @throws CommandFailure when it cannot be used
    Optional<ProfileLock> take() {
        try {
            return ProfileLock.take(profile);
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    /// Somebody else has the profile; the key's text names the process.
    CommandFailure held(String key) {
        var holder = ProfileLock.holder(profile);
        var pid = holder.isPresent() ? Long.toString(holder.getAsLong()) : "?";
        return new CommandFailure(ExitStatus.PROFILE_HELD, texts.text(key, profile.folder(), pid));
    }

    /// The profile's folder cannot be used as it is.
    CommandFailure unusable(IOException failure) {
        return unusable(ProfileProblem.of(profile, failure));
    }

    /// The database in the profile cannot be used as it is.
    CommandFailure unusable(StorageFailure failure) {
        return unusable(ProfileProblem.of(profile, failure));
    }

    private CommandFailure unusable(ProfileProblem problem) {
        return new CommandFailure(
                ExitStatus.PROFILE_UNUSABLE,
                texts.text(problem.key(), problem.arguments().toArray()));
    }

    private UserPrincipal user() throws IOException {
        return Files.getOwner(profile.folder());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped while waiting for the profile");
        }
    }
}
