package im.hither.desktop;

import static java.nio.charset.StandardCharsets.US_ASCII;

import im.hither.storage.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// One process at a time uses a profile: a lock of the operating system, which ends with the
/// process however that ends. The process id stands in a file of its own, because a process that
/// closes any handle on a locked file loses its lock on it (POSIX).
public final class ProfileLock implements AutoCloseable {
    private static final Set<Path> HELD_HERE = new HashSet<>();

    private final Path place;
    private final FileChannel channel;

    private ProfileLock(Path place, FileChannel channel) {
        this.place = place;
        this.channel = channel;
    }

    /// Takes the profile, creating its folder if need be; empty when somebody has it, this process
    /// included.
    ///
    /// @throws ProfileRefused when the profile cannot be used by anybody
    public static Optional<ProfileLock> take(Profile profile) throws IOException {
        profile.prepare();
        var place = profile.folder().toRealPath();
        synchronized (HELD_HERE) {
            if (HELD_HERE.contains(place)) {
                return Optional.empty();
            }
            var taken = lock(place);
            if (taken.isPresent()) {
                PrivateFiles.replace(holderFile(place), ownNumber());
                HELD_HERE.add(place);
            }
            return taken;
        }
    }

    /// The process that has the profile, as far as is known.
    public static OptionalLong holder(Profile profile) {
        try {
            var number = Long.parseLong(Files.readString(holderFile(profile.folder())).strip());
            return ProcessHandle.of(number).filter(ProcessHandle::isAlive).isPresent()
                    ? OptionalLong.of(number)
                    : OptionalLong.empty();
        } catch (IOException | NumberFormatException unknown) {
            return OptionalLong.empty();
        }
    }

    /// Gives the profile back; a second time does nothing.
    @Override
    public void close() {
        synchronized (HELD_HERE) {
            if (!channel.isOpen()) {
                return;
            }
            try (channel) {
                Files.deleteIfExists(holderFile(place));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } finally {
                HELD_HERE.remove(place);
            }
        }
    }

    private static Optional<ProfileLock> lock(Path place) throws IOException {
        var file = place.resolve("lock");
        PrivateFiles.createFile(file);
        var channel = FileChannel.open(file, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new ProfileLock(place, channel));
            }
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
        channel.close();
        return Optional.empty();
    }

    private static byte[] ownNumber() {
        return Long.toString(ProcessHandle.current().pid()).getBytes(US_ASCII);
    }

    private static Path holderFile(Path place) {
        return place.resolve("lock.pid");
    }
}
