package im.hither.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the process that has a profile can be talked to: a Unix domain socket that only its user
/// reaches.
public final class RuntimeFolder {
    /// Paths of such sockets end at 104 (macOS) or 108 bytes.
    private static final int LONGEST = 99;

    private RuntimeFolder() {}

    /// The same path for the same profile, however the profile is written and whether it exists
    /// yet: in the user's runtime folder, or in the profile where there is no such folder.
    ///
    /// @throws UncheckedIOException when every place has too long a path
    public static Path socket(Profile profile) {
        return socket(profile, Surroundings.current());
    }

    static Path socket(Profile profile, Surroundings surroundings) {
        var place = real(profile.folder().toAbsolutePath().normalize());
        var inRuntime =
                surroundings.runtimeFolder().map(folder -> folder.resolve(name(place) + ".socket"));
        return Stream.of(inRuntime, Optional.of(place.resolve("socket")))
                .flatMap(Optional::stream)
                .filter(path -> path.toString().getBytes(UTF_8).length <= LONGEST)
                .findFirst()
                .orElseThrow(() ->
                        new UncheckedIOException(
                                new IOException("no place for a socket: " + place)));
    }

    private static String name(Path place) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(place.toString().getBytes(UTF_8));
            return "hither-" + HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }

    /// Without symbolic links, as far as the path exists.
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException missing) {
            var parent = path.getParent();
            return parent == null || Files.exists(path)
                    ? path
                    : real(parent).resolve(path.getFileName());
        }
    }
}
