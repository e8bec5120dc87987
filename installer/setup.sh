# Sourced by run and test: finds or installs a JDK 25, Maven and the libraries a JavaFX window needs.
# Afterwards JAVA_HOME names the JDK, and `build` makes target/app when a source is newer than it.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
wanted_java=25

# Without a UTF-8 locale Java cannot name files with letters beyond ASCII.
case "$(locale charmap 2>/dev/null)" in
    UTF-8) ;;
    *) export LC_ALL=C.UTF-8 ;;
esac

# A service's environment may have no HOME, or an empty one.
: "${HOME:=$(getent passwd "$(id -u)" | cut -d: -f6)}"
: "${HOME:=/}"
export HOME

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

java_major() { "$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p'; }

# The first JDK (with a compiler) that is new enough, wherever one is usually kept.
find_jdk() {
    local home major
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ -x "$home/bin/javac" ] || continue
        major=$(java_major "$home")
        if [ "${major%%.*}" -ge "$wanted_java" ] 2>/dev/null; then
            printf '%s\n' "$home"
            return 0
        fi
    done
    return 1
}

has_apt() { command -v apt-get >/dev/null 2>&1; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null 2>&1; then sudo "$@"; else return 1; fi
}

apt_updated=
apt_install() {
    if [ -z "$apt_updated" ]; then
        as_root apt-get update -qq >/dev/null 2>&1 || true
        apt_updated=yes
    fi
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1
}

# The first of several names that this release of Debian knows.
apt_first() {
    local name
    for name in "$@"; do
        if apt_install "$name"; then return 0; fi
    done
    return 1
}

need_jdk() {
    if ! JAVA_HOME=$(find_jdk); then
        say "No JDK $wanted_java or newer found; trying to install one ..."
        has_apt && apt_first openjdk-25-jdk-headless temurin-25-jdk || true
        JAVA_HOME=$(find_jdk) || die "Zoetrope needs a JDK $wanted_java or newer and this system's packages have none." \
            "Install one (for instance Eclipse Temurin 25) and set JAVA_HOME to it, then run this again."
    fi
    export JAVA_HOME
}

need_maven() {
    command -v mvn >/dev/null 2>&1 && return 0
    say "Installing Maven ..."
    has_apt && apt_install maven || die "Maven is missing. Install the package 'maven' of your system, then run this again."
}

has_library() { ldconfig -p 2>/dev/null | grep -q "$1"; }

# library | Debian's names for the package, newest first
desktop_libraries="libgtk-3.so.0|libgtk-3-0t64 libgtk-3-0
libGL.so.1|libgl1
libXtst.so.6|libxtst6
libXxf86vm.so.1|libxxf86vm1
libasound.so.2|libasound2t64 libasound2
libfreetype.so.6|libfreetype6
libfontconfig.so.1|libfontconfig1"

need_desktop_libraries() {
    [ "$(uname -s)" = Linux ] || return 0
    local library packages missing=
    while IFS='|' read -r library packages; do
        has_library "$library" && continue
        # shellcheck disable=SC2086 # several names in one word list
        if has_apt && apt_first $packages; then continue; fi
        missing="$missing $library"
    done <<<"$desktop_libraries"
    [ -z "$missing" ] || die "These libraries are missing:$missing. Install them with your system's packages (GTK 3, OpenGL," \
        "XTest, ALSA, FreeType, Fontconfig), then run this again."
}

maven() {
    # Maven 3.8's own libraries use what JDK 25 warns of.
    MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED" \
        mvn -f "$root/pom.xml" --batch-mode --no-transfer-progress "$@"
}

# Makes target/app when a source, or one of the further folders given, is newer than it.
build() {
    local stamp=$root/target/app/.built
    if [ -f "$stamp" ] && [ -z "$(find "$root/pom.xml" "$root/src/main" "$root/assets" "$@" -newer "$stamp" -print -quit)" ]; then
        return 0
    fi
    say "Building Zoetrope ..."
    rm -rf "$root/target/app"
    local log=$root/target/build.log
    mkdir -p "$root/target"
    maven package -DskipTests -Dspotless.check.skip=true >"$log" 2>&1 || { tail -n 40 "$log" >&2; die "The build failed; the whole log is $log"; }
    touch "$stamp"
}

setup() {
    need_jdk
    need_maven
    need_desktop_libraries
}
