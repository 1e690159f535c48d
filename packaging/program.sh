# Building and starting the program; sourced after lib.sh.

# Builds target/hither.jar and target/lib where a source, a resource or pom.xml is newer. A folder counts too: it changes
# when a file in it is removed.
need_program() {
    jar=$project/target/hither.jar
    if [ -f "$jar" ] && [ ! "$(cd "$project" && find pom.xml src/main resources -newer "$jar" | head -n 1)" ]; then
        return 0
    fi
    need_maven
    say "Building Hither; the first time this fetches its libraries"
    (
        cd "$project"
        rm -rf target/lib # libraries of an older version would stay on the class path
        mvn -q -B package -Dmaven.test.skip=true -Dspotless.check.skip=true >&2
    ) || fail "The build failed; what Maven says above tells why."
}

# What the window needs from the system: GTK and its neighbours, and a font.
need_window_libraries() {
    [ "$(uname -s)" = Linux ] || return 0
    if is_debian; then
        install_packages 'libgtk-3-0t64|libgtk-3-0' libxtst6 libgl1 libxxf86vm1 fontconfig
        [ "$(fc-list 2>/dev/null | head -n 1)" ] || install_packages fonts-dejavu-core
    else
        libraries=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null) || return 0
        for library in libgtk-3.so.0 libXtst.so.6 libGL.so.1 libXxf86vm.so.1; do
            case $libraries in
            *"$library"*) ;;
            *) fail "The window needs the library $library. Install it with your package manager (Debian: libgtk-3-0 libxtst6 libgl1 libxxf86vm1)." ;;
            esac
        done
    fi
}

# The same, and a display to be on.
need_window() {
    need_window_libraries
    [ "$(uname -s)" != Linux ] || [ "${DISPLAY:-}" ] ||
        fail "There is no display to open a window on (DISPLAY is not set). packaging/run --headless runs Hither without one."
}

# Becomes the program. The first argument says what for, `window` or `command`: the JVM keeps the classes that each loads
# in target/window.jsa or target/command.jsa when it ends, which makes the next start a third quicker.
start_program() {
    classes=$project/target/$1.jsa
    shift
    path=$project/target/hither.jar
    for library in "$project"/target/lib/*.jar; do
        path=$path:$library
    done
    exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xms24m -Xmx512m \
        -XX:+AutoCreateSharedArchive -XX:SharedArchiveFile="$classes" -Xlog:disable \
        --enable-native-access=javafx.graphics,ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
        --module-path "$project/target/lib/javafx" --add-modules javafx.controls \
        -classpath "$path" im.hither.Launcher "$@"
}
