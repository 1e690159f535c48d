package im.hither.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import im.hither.Launcher;

/// What rules are held against: the program, or the planted classes that mimic its layout.
record Subject(String root, JavaClasses classes) {
    static final String PROGRAM = "im.hither";
    static final String PLANTED = Subject.class.getPackageName() + ".planted";

    /// The classes that are delivered, without those of tests and benchmarks.
    static Subject program() {
        var delivered = Launcher.class.getProtectionDomain().getCodeSource().getLocation();
        return new Subject(PROGRAM, new ClassFileImporter().importUrl(delivered));
    }

    static Subject planted() {
        return new Subject(PLANTED, new ClassFileImporter().importPackages(PLANTED));
    }
}
