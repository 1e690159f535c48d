# Prosody 13 and ejabberd 24.12 for the tests and the demo; sourced after lib.sh.
#
# Neither is installed: their packages, and those they need and the system lacks, are unpacked into a cache folder with a
# package list of its own. No service starts, no port opens, nothing of the system's package configuration changes.
# HITHER_SERVERS names the folder; whoever fills it in another way puts two programs there: bin/prosody, which takes
# Prosody's arguments, and bin/ejabberd, which takes those of Erlang's runtime. Both stay in the foreground.

HITHER_SERVERS=${HITHER_SERVERS:-${XDG_CACHE_HOME:-${HOME:?is not set, and so there is no cache folder}/.cache}/hither/servers}
export HITHER_SERVERS

# Changes whenever what is unpacked or how it is laid out changes.
servers_layout=2

# The addresses from which this machine takes the main packages of its release, as its own apt configuration has them.
debian_mirrors() {
    apt-get indextargets --no-release-info --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
        awk -v release="$1" '$2 == release && $3 == "main" && !seen[$1]++ { print $1 }'
}

# apt-get with lists, cache and sources under the given folder. The system's list of installed packages is only read.
private_apt() {
    folder=$1
    shift
    apt-get -q -o Dir::State="$folder" -o Dir::State::lists="$folder/lists" -o Dir::State::status=/var/lib/dpkg/status \
        -o Dir::Cache="$folder" -o Dir::Etc::sourcelist="$folder/sources.list" -o Dir::Etc::sourceparts=/dev/null \
        -o Dir::Etc::preferences=/dev/null -o Dir::Etc::preferencesparts=/dev/null \
        -o APT::Sandbox::User="$(id -un)" -o Debug::NoLocking=true -o APT::Install-Recommends=false \
        -o APT::Update::Post-Invoke= -o APT::Update::Post-Invoke-Success= -o Acquire::Languages=none "$@"
}

# Writes the sources of one mirror and reads its lists; fails where the mirror does not carry what is needed.
try_mirror() {
    folder=$1 mirror=$2
    shift 2
    rm -rf "$folder"
    mkdir -p "$folder/lists/partial" "$folder/archives/partial"
    keyring=/usr/share/keyrings/debian-archive-keyring.gpg
    option=
    [ ! -r "$keyring" ] || option="[signed-by=$keyring] "
    for suite; do
        echo "deb $option$mirror $suite main"
    done >"$folder/sources.list"
    private_apt "$folder" -o APT::Update::Error-Mode=any update
}

# Downloads the packages into the folder: from the release itself, in Debian 12 from its backports.
download_servers() {
    folder=$1
    codename=$(. /etc/os-release && echo "$VERSION_CODENAME")
    target=$codename
    [ "$(system_release)" != "debian 12" ] || target=$codename-backports
    suites=$codename
    [ "$target" = "$codename" ] || suites="$codename $target"
    for mirror in $(debian_mirrors "$codename"); do
        if try_mirror "$folder" "$mirror" $suites >"$folder.log" 2>&1 &&
            private_apt "$folder" -t "$target" -y --download-only --reinstall install prosody prosody-modules ejabberd >>"$folder.log" 2>&1; then
            return 0
        fi
        cat "$folder.log" >&2
    done
    fail "No package mirror of this machine gave Prosody 13 and ejabberd 24.12 ($target)."
}

# Debian's Prosody names its folders absolutely: a copy of its main program reads where it lies now.
write_launchers() {
    root=$1
    mkdir -p "$root/bin"
    sed "s|'/usr/lib/prosody|os.getenv('HITHER_SERVERS')..'/usr/lib/prosody|" "$root/usr/bin/prosody" >"$root/bin/prosody.lua"
    lua=$(sed -n '1s|^#!.*[/ ]\(lua[0-9.]*\).*|\1|p' "$root/usr/bin/prosody")
    cat >"$root/bin/prosody" <<END
#!/bin/sh
HITHER_SERVERS=\$(cd "\$(dirname "\$0")/.." && pwd)
libraries=\$(echo "\$HITHER_SERVERS"/usr/lib/*-linux-gnu*)
lua=\$HITHER_SERVERS/usr/bin/$lua
[ -x "\$lua" ] || lua=$lua
export HITHER_SERVERS
export LD_LIBRARY_PATH="\$libraries:\$(echo "\$HITHER_SERVERS"/lib/*-linux-gnu*)"
export LUA_PATH="\$HITHER_SERVERS/usr/share/lua/${lua#lua}/?.lua;\$HITHER_SERVERS/usr/share/lua/${lua#lua}/?/init.lua;;"
export LUA_CPATH="\$libraries/lua/${lua#lua}/?.so;;"
exec "\$lua" "\$HITHER_SERVERS/bin/prosody.lua" "\$@"
END
    cat >"$root/bin/ejabberd" <<'END'
#!/bin/sh
servers=$(cd "$(dirname "$0")/.." && pwd)
libraries=$(echo "$servers"/usr/lib/*-linux-gnu*)
ROOTDIR=$servers/usr/lib/erlang
BINDIR=$(echo "$ROOTDIR"/erts-*/bin)
EMU=beam
PROGNAME=erl
ERL_LIBS=$libraries
LD_LIBRARY_PATH=$libraries:$(echo "$servers"/lib/*-linux-gnu*)
export ROOTDIR BINDIR EMU PROGNAME ERL_LIBS LD_LIBRARY_PATH
exec "$BINDIR/erlexec" -noinput -start_epmd false "$@" -s ejabberd
END
    chmod +x "$root/bin/prosody" "$root/bin/ejabberd"
}

# Sees to it that HITHER_SERVERS holds both servers; returns at once where it does.
need_servers() {
    stamp="layout $servers_layout of $(system_release)"
    if [ "$(cat "$HITHER_SERVERS/stamp" 2>/dev/null)" = "$stamp" ]; then
        return 0
    fi
    if [ ! -e "$HITHER_SERVERS/stamp" ] && [ -x "$HITHER_SERVERS/bin/prosody" ] && [ -x "$HITHER_SERVERS/bin/ejabberd" ]; then
        return 0 # filled by other hands
    fi
    case $(system_release) in
    "debian 12" | "debian 13") ;;
    *)
        fail "The tests need Prosody 13 with prosody-modules and ejabberd 24.12. They are fetched by themselves on Debian 12 and 13 only." \
            "Elsewhere set HITHER_SERVERS to a folder with two programs that start them: bin/prosody and bin/ejabberd (see packaging/servers.sh)."
        ;;
    esac
    if [ -e "$HITHER_SERVERS" ] && [ ! -e "$HITHER_SERVERS/stamp" ]; then
        rmdir "$HITHER_SERVERS" 2>/dev/null || fail "$HITHER_SERVERS (HITHER_SERVERS) holds something else than the two servers."
    fi
    say "Fetching Prosody and ejabberd into $HITHER_SERVERS (unpacked there, not installed)"
    work=$HITHER_SERVERS.$$
    rm -rf "$work"
    mkdir -p "$work/root"
    download_servers "$work/apt"
    for package in "$work"/apt/archives/*.deb; do
        dpkg-deb -x "$package" "$work/root"
    done
    write_launchers "$work/root"
    echo "$stamp" >"$work/root/stamp"
    rm -rf "$HITHER_SERVERS"
    mv "$work/root" "$HITHER_SERVERS"
    rm -rf "$work"
}
