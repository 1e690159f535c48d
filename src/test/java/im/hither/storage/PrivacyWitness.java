package im.hither.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;

/// Opens a database and, while it is open, says what its files let others do.
final class PrivacyWitness {
    private PrivacyWitness() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        PrivateFiles.createFolder(folder);
        var database =
                Database.open(
                                folder.resolve("hither.db"),
                                new Migrations(List.of()),
                                InstantSource.system())
                        .database();
        database.write(tx -> tx.execute("CREATE TABLE IF NOT EXISTS word (text TEXT)"));
        try (var files = Files.walk(folder)) {
            for (var file : files.skip(1).toList()) {
                System.out.println(
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                                + " "
                                + folder.relativize(file));
            }
        }
        if (Boolean.getBoolean("halt")) {
            Runtime.getRuntime().halt(0);
        }
        database.close();
    }
}
