# The demo; sourced by packaging/run after lib.sh, servers.sh and program.sh.
#
# Everything it makes lies in one temporary folder, $HITHER_DEMO: the server's certificate and data, and three profiles.
# While the file `on` is there the actors go on; without it they come to an end by themselves.

HITHER_DEMO_SCRIPTS=$project/packaging/demo
export HITHER_DEMO_SCRIPTS
juliet=juliet@capulet.example
square=square@rooms.capulet.example
orchard=orchard@rooms.capulet.example
actors="romeo@montague.example nurse@capulet.example"
running=

# One command of Hither for one person: hither romeo send …
hither() {
    (
        profile=$HITHER_DEMO/$1
        shift
        start_program command --profile "$profile" "$@"
    )
}

# Waits until the command succeeds, two minutes at most.
wait_until() {
    for _ in $(seq 600); do
        if "$@"; then
            return 0
        fi
        sleep 0.2
    done
    return 1
}

# Ends everything that was started and removes what was written.
leave() {
    trap - EXIT INT TERM HUP
    rm -f "$HITHER_DEMO/on"
    for process in $running; do # the server is the last of them, so that nobody misses it
        kill "$process" 2>/dev/null || true
        wait "$process" || true
    done
    wait
    rm -rf "$HITHER_DEMO"
}

give_up() {
    for log in "$HITHER_DEMO"/*.log; do
        say "--- the end of $(basename "$log")"
        tail -n 20 "$log" >&2
    done
    fail "$*"
}

# An authority of the demo's own and a certificate that it signed for the domains in the file `people`.
make_certificate() {
    names=$(sed -n 's/^[^#@]*@\([^ ]*\).*/DNS:\1/p' "$HITHER_DEMO_SCRIPTS/people" | sort -u | paste -s -d , -)
    (
        cd "$HITHER_DEMO"
        key="-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes"
        openssl req -x509 $key -days 2 -subj "/CN=Authority of the demo" -keyout authority.key -out authority.pem
        openssl req $key -subj "/CN=Server of the demo" -keyout certificate.key -out certificate.csr
        printf 'subjectAltName=%s\n' "$names" >extensions
        openssl x509 -req -in certificate.csr -CA authority.pem -CAkey authority.key -CAcreateserial -days 2 \
            -extfile extensions -out certificate.pem
    ) >"$HITHER_DEMO/certificate.log" 2>&1 || give_up "openssl could not make a certificate."
}

start_server() {
    head -c 24 /dev/urandom | base64 >"$HITHER_DEMO/password"
    mkdir "$HITHER_DEMO/server"
    "$HITHER_SERVERS/bin/prosody" --config "$HITHER_DEMO_SCRIPTS/prosody.cfg.lua" -F >"$HITHER_DEMO/server.log" 2>&1 &
    running=$!
    wait_until test -s "$HITHER_DEMO/port" || give_up "The demo's server did not start."
}

sign_in() {
    hither "${1%@*}" account add "$1" --password-file "$HITHER_DEMO/password" --server "127.0.0.1:$(cat "$HITHER_DEMO/port")" \
        --tls direct --ca "$HITHER_DEMO/authority.pem" &&
        hither "${1%@*}" wait synced --timeout 60
}

# Runs a person's Hither without a window.
start_headless() {
    (start_program command --profile "$HITHER_DEMO/${1%@*}" --headless) >"$HITHER_DEMO/${1%@*}.log" 2>&1 &
    running="$! $running"
}

says() {
    hither "$person" send "$juliet" "$2" --typing "$1"
}

# Says something in a room, and has read what others said there.
says_in() {
    hither "$person" read "$1" || true
    hither "$person" send "$1" "$2"
}

# Goes into a room as soon as there is one that lets this person in.
comes_into() {
    for _ in $(seq 60); do
        [ -e "$HITHER_DEMO/on" ] || return 1
        ! hither "$1" room join "$2" || return 0
        sleep 1
    done
    return 1
}

# A line a second while the demo goes on, so that one loop hears of both, events and time.
seconds() {
    while [ -e "$HITHER_DEMO/on" ] && kill -0 $$ 2>/dev/null; do
        sleep 1
        echo second
    done
}

# Plays one person: answers Juliet, and tells something where she has been quiet for a while.
act() {
    person=${1%@*} pause=$2
    . "$HITHER_DEMO_SCRIPTS/$person.sh"
    exec >>"$HITHER_DEMO/$person.log" 2>&1
    wait_until grep -qs ready "$HITHER_DEMO/$person.log" && sign_in "$1" || return 1
    enters & # who waits for a room talks meanwhile
    told=0 quiet=$((pause - $3)) heard=
    {
        hither "$person" --json events &
        seconds
    } | while read -r line && [ -e "$HITHER_DEMO/on" ]; do
        case $line in
        second)
            quiet=$((quiet + 1))
            [ "$quiet" -ge "$pause" ] || continue
            told=$((told + 1)) quiet=0 pause=$((pause + 5)) # who gets no answer waits longer
            tells "$told" || true
            talks "$told" || true
            ;;
        *'"event":"message_stored"'*"\"address\":\"$juliet\""*'"direction":"in"'*)
            id=$(printf '%s' "$line" | sed -E 's/.*"message":\{"id":"([^"]*)".*/\1/')
            [ "$id" != "$heard" ] || continue
            heard=$id quiet=0
            answers "$(printf '%s' "$line" | sed -E 's/.*"body":"(([^"\\]|\\.)*)".*/\1/' | tr '[:upper:]' '[:lower:]')"
            ;;
        esac
    done
}

# Sets the stage: the server, and everybody but Juliet signing in beside what follows.
begin() {
    umask 077
    HITHER_DEMO=$(mktemp -d "${TMPDIR:-/tmp}/hither-demo.XXXXXX")
    export HITHER_DEMO
    trap leave EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    : >"$HITHER_DEMO/on"
    say "Setting the stage in $HITHER_DEMO; nothing leaves this computer, and all of it goes when the window closes."
    make_certificate
    start_server
    for actor in $actors; do
        start_headless "$actor"
    done
    start_acting romeo@montague.example 25 5
    start_acting nurse@capulet.example 50 15
}

start_acting() {
    {
        act "$@" || [ ! -e "$HITHER_DEMO/on" ] || say "${1%@*} has left the stage:" "$(tail -n 3 "$HITHER_DEMO/${1%@*}.log")"
    } &
}

# Juliet's window, until somebody closes it.
show_demo() {
    begin
    sign_in "$juliet" >"$HITHER_DEMO/juliet.log" 2>&1 || give_up "Juliet could not sign in."
    comes_into juliet "$square" >>"$HITHER_DEMO/juliet.log" 2>&1 || give_up "The square did not let Juliet in."
    (start_program window --profile "$HITHER_DEMO/juliet") &
    window=$!
    running="$window $running"
    wait "$window"
}

# Waits until something that happened to Juliet has to do with this contact and holds this text.
expect() {
    wait_until grep -q "\"address\":\"$1\".*$2" "$HITHER_DEMO/events" || give_up "$1: nothing came like $2"
}

# Older history comes when nothing else is going on.
has_history() {
    kept=$(hither juliet history romeo@montague.example --limit 1000 | wc -l)
    [ "$kept" -ge 100 ]
}

# The same without a window: whether Juliet has her history, and whether Romeo and the Nurse type, write and answer.
check_demo() {
    begin
    start_headless "$juliet"
    { wait_until grep -qs ready "$HITHER_DEMO/juliet.log" && sign_in "$juliet"; } >>"$HITHER_DEMO/juliet.log" 2>&1 ||
        give_up "Juliet could not sign in."
    hither juliet --json events >"$HITHER_DEMO/events" 2>/dev/null &
    wait_until has_history || give_up "Only $kept lines of the history with Romeo have come."
    expect romeo@montague.example '"typing":true'
    expect romeo@montague.example '"direction":"in"'
    expect nurse@capulet.example '"direction":"in"'
    hither juliet send nurse@capulet.example "Where is my mother?" --wait delivered >>"$HITHER_DEMO/juliet.log" 2>&1 ||
        give_up "The Nurse does not hear Juliet."
    expect nurse@capulet.example '"body":"In the kitchen'
    for room in "$square" "$orchard"; do
        comes_into juliet "$room" >>"$HITHER_DEMO/juliet.log" 2>&1 || give_up "$room did not let Juliet in."
        expect "$room" '"direction":"in"'
    done
    hither juliet send "$orchard" "I am on the balcony." --wait delivered >>"$HITHER_DEMO/juliet.log" 2>&1 ||
        give_up "The orchard does not hear Juliet."
    echo "The demo goes on."
}
