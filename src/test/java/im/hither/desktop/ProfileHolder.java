package im.hither.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// A second process that wants a profile: says whether it got it, and keeps it until it is killed.
final class ProfileHolder {
    private ProfileHolder() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var profile = new Profile(Path.of(arguments[0]));
        var lock = ProfileLock.take(profile);
        if (lock.isEmpty()) {
            System.out.println("held by " + ProfileLock.holder(profile).orElse(0));
            return;
        }
        System.out.println("taken");
        new CountDownLatch(1).await();
    }
}
