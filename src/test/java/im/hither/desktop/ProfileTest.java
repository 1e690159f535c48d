package im.hither.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import im.hither.desktop.ProfileRefused.Reason;
import im.hither.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {
    @TempDir Path temporary;

    @Test
    @DisplayName("E1 the folder and those above it are made for their owner alone")
    void itIsPrivateFromTheStart() throws IOException {
        var profile = new Profile(temporary.resolve("share").resolve("hither"));

        profile.prepare();

        assertThat(permissions(profile.folder())).isEqualTo("rwx------");
        assertThat(permissions(temporary.resolve("share"))).isEqualTo("rwx------");
    }

    @Test
    void preparedTwiceItIsTheSame() throws IOException {
        var profile = new Profile(temporary.resolve("hither"));
        profile.prepare();

        profile.prepare();

        assertThat(profile.folder()).isEmptyDirectory();
    }

    @ParameterizedTest
    @DisplayName("E1 a folder that others can look into is refused")
    @ValueSource(strings = {"rwxr-xr-x", "rwx--x---", "rwx---r--", "rwx----w-"})
    void openToOthers(String permissions) throws IOException {
        var profile = new Profile(temporary.resolve("hither"));
        profile.prepare();
        Files.setPosixFilePermissions(
                profile.folder(), PosixFilePermissions.fromString(permissions));

        var refused = catchThrowableOfType(ProfileRefused.class, profile::prepare);

        assertThat(refused.reason()).isEqualTo(Reason.OPEN_TO_OTHERS);
        assertThat(sentence(profile, refused))
                .isEqualTo(
                        "Other users of this computer can look into %1$s; close it with “chmod 700 %1$s”, then start Hither again."
                                .formatted(profile.folder()));
        assertThat(profile.folder()).isEmptyDirectory();
    }

    @Test
    @DisplayName("E1 a folder of somebody else is refused")
    void foreign() throws IOException {
        var profile = new Profile(foreignFolder());

        var refused = catchThrowableOfType(ProfileRefused.class, profile::prepare);

        assertThat(refused.reason()).isEqualTo(Reason.FOREIGN);
        assertThat(sentence(profile, refused))
                .contains(profile.folder() + " belongs to " + refused.owner())
                .contains("--profile");
    }

    @Test
    void aFileInItsPlaceIsRefused() throws IOException {
        var profile = new Profile(Files.createFile(temporary.resolve("hither")));

        var refused = catchThrowableOfType(ProfileRefused.class, profile::prepare);

        assertThat(refused.reason()).isEqualTo(Reason.NOT_A_FOLDER);
        assertThat(sentence(profile, refused)).contains("is a file, not a folder");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsRefused() {
        var profile = new Profile(Path.of("/proc/self/hither")); // not even root can write there

        var refused = catchThrowableOfType(ProfileRefused.class, profile::prepare);

        assertThat(refused.reason()).isEqualTo(Reason.NOT_WRITABLE);
        assertThat(sentence(profile, refused)).contains("cannot be written").contains("--profile");
    }

    @ParameterizedTest
    @DisplayName("a full disk is called that, and not a lack of rights")
    @ValueSource(
            strings = {
                "/p/.probe: No space left on device",
                "Disk quota exceeded",
                "There is not enough space on the disk"
            })
    void fullDisk(String message) {
        var problem = ProfileProblem.of(new Profile(temporary), new IOException(message));

        assertThat(sentence(problem)).startsWith("There is no room left on the disk with ");
    }

    /// Root may give a folder away; others find one of root's.
    private Path foreignFolder() throws IOException {
        var folder = Files.createDirectory(temporary.resolve("foreign"));
        try {
            Files.setAttribute(folder, "unix:uid", 12345);
            return folder;
        } catch (IOException notRoot) {
            return Path.of("/usr");
        }
    }

    private static String sentence(Profile profile, ProfileRefused refused) {
        return sentence(ProfileProblem.of(profile, refused));
    }

    private static String sentence(ProfileProblem problem) {
        return new Texts(Locale.ENGLISH).text(problem.key(), problem.arguments().toArray());
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
