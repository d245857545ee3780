# What ./run and ./check share: the Debian packages Reelwatch needs, getting those that are missing, and building a preset.
# Sourced by them with `root` set to the project's folder.
# shellcheck shell=bash
: "${root:?}"

# "a|b": any one of them will do; the first one the system offers is installed.
# shellcheck disable=SC2034  # used by the scripts that source this file
packages_to_build=(
    g++ cmake ninja-build pkg-config
    qt6-base-dev "qt6-svg-dev|libqt6svg6-dev" qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    libexpected-dev libsimdjson-dev libsqlite3-dev libzstd-dev libcpp-httplib-dev qtkeychain-qt6-dev
)
# shellcheck disable=SC2034
packages_to_run=(
    libqt6sql6-sqlite qt6-qpa-plugins qt6-translations-l10n
    ffmpeg ca-certificates fonts-dejavu-core fonts-wqy-microhei
)
# shellcheck disable=SC2034
packages_to_test=(ccache mold desktop-file-utils appstream openssl gnome-keyring dbus)
# shellcheck disable=SC2034
packages_to_deep=(clang "libclang-rt-14-dev|libclang-rt-dev" clang-tidy clazy)
# shellcheck disable=SC2034
packages_to_bench=(libsqlite3-dev valgrind xvfb transmission-qt openssl)

say()
{
    printf '%s\n' "$*" >&2
}

# Prints the packages of "$@" that are not installed.
missing_packages()
{
    local wanted alternatives name found installed
    installed=" $(dpkg-query --show --showformat='${db:Status-Abbrev}${Package} ' 2>/dev/null) "
    for wanted in "$@"; do
        IFS='|' read -r -a alternatives <<<"$wanted"
        found=
        for name in "${alternatives[@]}"; do
            case "$installed" in *"i $name "*) found=yes ;; esac
        done
        [ -n "$found" ] || printf '%s\n' "$wanted"
    done
}

# For each "a|b" of "$@" the first name apt can install, or the first one when it knows none.
installable_packages()
{
    local wanted alternatives name chosen
    for wanted in "$@"; do
        IFS='|' read -r -a alternatives <<<"$wanted"
        chosen=${alternatives[0]}
        for name in "${alternatives[@]}"; do
            if apt-cache show --no-all-versions "$name" >/dev/null 2>&1; then
                chosen=$name
                break
            fi
        done
        printf '%s\n' "$chosen"
    done
}

# Runs a command as root, with its output in the log.
as_root()
{
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

apt_get()
{
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@"
}

# Makes sure that the packages "$@" are installed. A stamp in build/ spares the question as long as neither the list nor
# dpkg's own database has changed.
ensure_packages()
{
    local status=/var/lib/dpkg/status log="$root/build/packages.log" stamp missing names tool
    stamp="$root/build/packages-${0##*/}.ok"
    mkdir -p "$root/build"
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        [ "$(cat "$stamp" 2>/dev/null)" = "$*" ] && return
        say "This is not a Debian system, so nothing is installed here. Reelwatch needs what Debian calls:"
        say "  ${*%%|*}"
        for tool in cmake ninja c++ ffprobe; do
            command -v "$tool" >/dev/null || { say "\"$tool\" is not there: please install these packages first."; exit 1; }
        done
        printf '%s' "$*" >"$stamp"
        return
    fi
    [ "$(cat "$stamp" 2>/dev/null)" = "$*" ] && [ "$stamp" -nt "$status" ] && return

    mapfile -t missing < <(missing_packages "$@")
    if [ ${#missing[@]} -gt 0 ]; then
        if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
            mapfile -t names < <(installable_packages "${missing[@]}")
            say "These packages are missing, and sudo is not installed. As root, please run:"
            say "  apt-get install --no-install-recommends ${names[*]}"
            exit 1
        fi
        : >"$log"
        if ! compgen -G '/var/lib/apt/lists/*_Packages*' >/dev/null; then
            say "Getting the list of packages…"
            apt_get update >>"$log" 2>&1 || true
        fi
        mapfile -t names < <(installable_packages "${missing[@]}")
        say "Installing from Debian's packages: ${names[*]}"
        # A list that is older than the mirror names files that are gone; a fresh one helps.
        if ! apt_get install --no-install-recommends "${names[@]}" >>"$log" 2>&1; then
            say "Getting the newest list of packages…"
            if ! { apt_get update && apt_get install --no-install-recommends "${names[@]}"; } >>"$log" 2>&1; then
                tail -n 25 "$log" >&2
                say "The packages could not be installed; the whole log is $log."
                exit 1
            fi
        fi
    fi
    # Newer than dpkg's database even on file systems with coarse times.
    printf '%s' "$*" >"$stamp"
    [ "$stamp" -nt "$status" ] || touch -d "$(date -R -r "$status") + 1 second" "$stamp"
}

# Shows the end of a log and ends the script.
fail_with_log()
{
    tail -n 40 "$2" >&2
    say "$1 The whole log is $2."
    exit 1
}

# Configures a preset, if that was never done here, and builds it, quietly; a terminal is shown how far it is. One at a
# time, so that starting the program twice does not build it twice in the same folder. Names after the preset are targets;
# without any, everything is built.
build_preset()
{
    mkdir -p "$root/build"
    exec 9>"$root/build/lock"
    flock 9
    configure_and_build "$@"
    exec 9>&-
}

configure_and_build()
{
    local folder="$root/build/$1" log="$root/build/$1.log" line
    local targets=("${@:2}")
    if [ -e "$folder/CMakeCache.txt" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt"; then
        rm -rf "$folder" # the project was moved or copied
    fi
    if [ ! -e "$folder/build.ninja" ] || [ "$root/CMakePresets.json" -nt "$folder/build.ninja" ]; then
        (cd "$root" && cmake --preset "$1") >"$log" 2>&1 || fail_with_log "The build could not be set up." "$log"
        touch "$folder/build.ninja"
    fi
    if [ -t 2 ]; then
        set -o pipefail
        if ! ninja -C "$folder" "${targets[@]}" 2>&1 | tee "$log" | while IFS= read -r line; do
                case "$line" in
                    \[*/*\]*) printf '\r\033[KBuilding %s' "${line%%]*}]" >&2 ;;
                esac
            done; then
            printf '\r\033[K' >&2
            fail_with_log "The build failed." "$log"
        fi
        printf '\r\033[K' >&2
    else
        ninja -C "$folder" "${targets[@]}" >"$log" 2>&1 || fail_with_log "The build failed." "$log"
    fi
}
