# What run, test and bench share; sourced, never run. The caller has set `project` to the root of the source tree.

oldest_jdk=25

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$*"
    exit 1
}

# The release as in "debian 13", "debian 12", "fedora 42"; "unknown" where the system does not say.
system_release() {
    if [ -r /etc/os-release ]; then
        (. /etc/os-release && printf '%s %s\n' "$ID" "${VERSION_ID:-}")
    else
        echo unknown
    fi
}

is_debian() {
    case $(system_release) in
    "debian "*) command -v apt-get >/dev/null ;;
    *) return 1 ;;
    esac
}

# Runs a command as root: directly or through sudo.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        return 1
    fi
}

is_installed() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

has_candidate() {
    LC_ALL=C apt-cache policy "$1" 2>/dev/null | grep -q 'Candidate: [0-9]'
}

# Reads the package lists anew, once in a run.
refresh_package_lists() {
    [ ! "${refreshed:-}" ] || return 0
    refreshed=yes
    as_root apt-get -q update >&2 || say "The package lists could not all be refreshed; trying with what is there."
}

# Installs the Debian packages that are missing. A name may hold alternatives: "libgtk-3-0t64|libgtk-3-0" is the first
# one that the release has.
install_packages() {
    missing=
    for wanted; do
        present=
        for name in $(echo "$wanted" | tr '|' ' '); do
            is_installed "$name" && present=yes
        done
        [ "$present" ] || missing="$missing $wanted"
    done
    [ "$missing" ] || return 0
    say "Missing Debian packages:$missing"
    refresh_package_lists
    names=
    for wanted in $missing; do
        chosen=
        for name in $(echo "$wanted" | tr '|' ' '); do
            [ "$chosen" ] || ! has_candidate "$name" || chosen=$name
        done
        names="$names ${chosen:-${wanted%%|*}}"
    done
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends $names >&2 ||
        fail "These packages have to be installed first: apt-get install$names"
}

# ---- the JDK ----

# The version of the JDK in a folder as a number, 0 where there is none.
jdk_version() {
    if [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ]; then
        version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p')
        echo "${version:-0}"
    else
        echo 0
    fi
}

# Folders that may hold a JDK, one a line, the best guess first.
jdk_places() {
    echo "${JAVA_HOME:-}"
    if javac=$(command -v javac); then
        dirname "$(dirname "$(readlink -f "$javac")")"
    fi
    for place in /usr/lib/jvm/* /usr/lib64/jvm/* /opt/java/* /opt/jdk* /usr/local/openjdk-* "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/java/* \
        "${HOME:-}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ ! -d "$place" ] || echo "$place"
    done
}

# Prints the home of a JDK that is new enough; fails where there is none.
find_jdk() {
    jdk_places | {
        while IFS= read -r place; do
            if [ "$place" ] && [ "$(jdk_version "$place")" -ge "$oldest_jdk" ]; then
                echo "$place"
                exit 0
            fi
        done
        exit 1
    }
}

# Sets JAVA_HOME to a JDK that is new enough; Debian installs one where it has it.
need_jdk() {
    if ! home=$(find_jdk); then
        if is_debian; then
            refresh_package_lists
            ! has_candidate "openjdk-$oldest_jdk-jdk" || install_packages "openjdk-$oldest_jdk-jdk"
        fi
        home=$(find_jdk) || fail "Hither needs a JDK $oldest_jdk or later and found none: not in JAVA_HOME, not on the PATH, not in /usr/lib/jvm," \
            "not with SDKMAN or in ~/.jdks. Install one (Debian 13: apt-get install openjdk-$oldest_jdk-jdk) or set JAVA_HOME to it."
    fi
    JAVA_HOME=$home
    export JAVA_HOME
}

need_maven() {
    if ! command -v mvn >/dev/null; then
        if is_debian; then
            install_packages maven
        else
            fail "Hither is built with Maven 3.8 or later and mvn is not on the PATH. Install Maven."
        fi
    fi
}

# python-omemo and Profanity, whose devices talk to ours in the tests.
need_omemo_peers() {
    ! is_debian || install_packages python3-twomemo python3-oldmemo profanity tmux
    /usr/bin/python3 -c 'import twomemo, oldmemo' 2>/dev/null ||
        fail "The tests of OMEMO talk to python-omemo: /usr/bin/python3 has to find the modules twomemo and oldmemo." \
            "Install them (Debian: python3-twomemo python3-oldmemo; elsewhere with pip)."
    for tool in profanity tmux; do
        command -v "$tool" >/dev/null ||
            fail "The tests of OMEMO write to Profanity in a terminal: $tool is missing." "Install it."
    done
}

# Programs that draw and read the codes by which keys are compared.
need_code_tools() {
    ! is_debian || install_packages qrencode zbar-tools
    for tool in qrencode zbarimg; do
        command -v $tool >/dev/null || fail "The tests of verification codes need $tool. Install it (Debian: qrencode zbar-tools)."
    done
}
