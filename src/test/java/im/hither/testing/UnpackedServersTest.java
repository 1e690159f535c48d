package im.hither.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedServersTest {
    @Test
    void withoutTheServersAFailureSaysHowToGetThem(@TempDir Path empty) {
        System.setProperty("hither.servers", empty.toString());
        try {
            assertThatThrownBy(ProsodyServer::start).hasMessageContaining("packaging/test");
            assertThatThrownBy(EjabberdServer::start).hasMessageContaining("packaging/test");
        } finally {
            System.clearProperty("hither.servers");
        }
    }
}
