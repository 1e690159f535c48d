package im.hither.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ProfileLockTest {
    @TempDir Path temporary;
    private @Nullable Process other;

    @AfterEach
    void end() {
        if (other != null) {
            other.destroyForcibly();
        }
    }

    @Test
    @DisplayName("I6 one process has it once, and again after giving it back")
    void onceAtATime() throws IOException {
        var profile = profile();
        var lock = ProfileLock.take(profile).orElseThrow();

        assertThat(ProfileLock.take(profile)).isEmpty();
        assertThat(ProfileLock.holder(profile)).hasValue(ProcessHandle.current().pid());

        lock.close();
        lock.close();
        assertThat(ProfileLock.holder(profile)).isEmpty();
        try (var again = ProfileLock.take(profile).orElseThrow()) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void theSameFolderByAnotherNameIsTheSameProfile() throws IOException {
        var link = Files.createSymbolicLink(temporary.resolve("link"), temporary);

        try (var _ = ProfileLock.take(profile()).orElseThrow()) {
            assertThat(ProfileLock.take(new Profile(link.resolve("hither")))).isEmpty();
        }
    }

    @Test
    @DisplayName("E1 its files are private")
    void itsFilesArePrivate() throws IOException {
        try (var _ = ProfileLock.take(profile()).orElseThrow();
                var files = Files.list(profile().folder())) {
            assertThat(files)
                    .hasSize(2)
                    .allSatisfy(file ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(file)))
                                    .isEqualTo("rw-------"));
        }
    }

    @Test
    @DisplayName("I6, row 18: another process has it; looking at who does not free it")
    void anotherProcess() throws Exception {
        var profile = profile();
        try (var mine = ProfileLock.take(profile).orElseThrow()) {
            assertThat(ProfileLock.take(profile)).isEmpty();
            assertThat(ProfileLock.holder(profile)).isPresent();

            other = start(profile);

            assertThat(ChildJvm.firstLine(other))
                    .isEqualTo("held by " + ProcessHandle.current().pid());
            assertThat(mine).isNotNull();
        }
    }

    @Test
    @DisplayName("row 18: the lock ends with its process, however that ends")
    void endsWithItsProcess() throws Exception {
        var profile = profile();
        other = start(profile);
        assertThat(ChildJvm.firstLine(other)).isEqualTo("taken");

        assertThat(ProfileLock.take(profile)).isEmpty();
        assertThat(ProfileLock.holder(profile)).hasValue(other.pid());

        other.destroyForcibly().waitFor();
        assertThat(ProfileLock.holder(profile)).isEmpty();
        try (var mine = ProfileLock.take(profile).orElseThrow()) {
            assertThat(mine).isNotNull();
        }
    }

    private Profile profile() {
        return new Profile(temporary.resolve("hither"));
    }

    private static Process start(Profile profile) throws IOException {
        return ChildJvm.start(ProfileHolder.class, profile.folder().toString());
    }
}
