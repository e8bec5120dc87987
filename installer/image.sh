# Sourced after setup.sh: `make_image` leaves the self-contained program, trained for its start, in target/package/zoetrope.
# Of one commit it makes the same jars each time: all times in it are those of the pom's outputTimestamp.

out=$root/target/package
stage=$out/stage

property() { sed -n "s|.*<$1>\(.*\)</$1>.*|\1|p" "$root/pom.xml" | head -n 1; }

version=$(sed -n 's|^  <version>\(.*\)</version>|\1|p' "$root/pom.xml" | head -n 1)
moment=$(property project.build.outputTimestamp)

case "$(uname -s)" in
    Linux) image=$out/zoetrope; code=$image/lib/app; java=$image/lib/runtime/bin/java; separator=: ;;
    Darwin) image=$out/zoetrope.app; code=$image/Contents/app; java=$image/Contents/runtime/Contents/Home/bin/java; separator=: ;;
    *) image=$out/zoetrope; code=$image/app; java=$image/runtime/bin/java.exe; separator=';' ;;
esac

# What of a jar's natives this system needs; the rest of them stay out.
case "$(uname -s)-$(uname -m)" in
    Linux-*) natives='org/sqlite/native/Linux/x86_64/* com/sun/jna/linux-x86-64/*' ;;
    Darwin-arm64) natives='org/sqlite/native/Mac/aarch64/* com/sun/jna/darwin-aarch64/*' ;;
    Darwin-*) natives='org/sqlite/native/Mac/x86_64/* com/sun/jna/darwin-x86-64/*' ;;
    *) natives='org/sqlite/native/Windows/x86_64/* com/sun/jna/win32-x86-64/*' ;;
esac

jdk() { "$JAVA_HOME/bin/$1" "${@:2}"; }

unpack() { mkdir -p "$2"; (cd "$2" && jdk jar --extract --file "$1"); }

# JavaFX as modules of the runtime, its libraries beside those of Java: nothing is unpacked at a start.
javafx_modules() {
    local jar module folder
    for jar in "$root"/target/app/javafx-*-*-*.jar; do
        module=$(basename "$jar"); module=javafx.${module#javafx-}; module=${module%%-*}
        folder=$stage/$module
        unpack "$jar" "$folder/classes"
        mkdir -p "$folder/libs" "$folder/legal"
        find "$folder/classes" -maxdepth 1 -type f \( -name '*.so' -o -name '*.dylib' -o -name '*.dll' \) -exec mv {} "$folder/libs" \;
        cp "$JAVA_HOME"/legal/java.base/{LICENSE,ASSEMBLY_EXCEPTION} "$folder/legal" 2>/dev/null || true
        jdk jmod create --date "$moment" --class-path "$folder/classes" --libs "$folder/libs" --legal-notices "$folder/legal" \
            "$stage/jmods/$module.jmod"
    done
}

# A jar with what lies in the folder $2, each file with the same time, and as it is: packages are compressed as a whole.
pack() {
    (cd "$2" && find . -type f | sed 's|^\./||' | LC_ALL=C sort >"$stage/list" &&
        jdk jar --create --no-compress "${@:3}" --date "$moment" --file "$stage/jars/$1" "@$stage/list")
}

# The jar $1 with its own manifest, after the command $2 did its work in the folder of what it holds.
repack() {
    local name folder
    name=$(basename "$1")
    folder=$stage/${name%.jar}
    unpack "$1" "$folder"
    mv "$folder/META-INF/MANIFEST.MF" "$stage/manifest"
    "$2" "$folder"
    pack "$name" "$folder" --manifest "$stage/manifest"
}

# Sets have another order at each start of Java, unless it records itself and knows its objects by one number: then what
# is written set by set is the same each time.
binary_styles() {
    jdk java -XX:AOTMode=record -XX:AOTConfiguration="$stage/styles.record" \
        -XX:+UnlockExperimentalVMOptions -XX:hashCode=2 \
        -cp "$root/target/app/*" "$root/installer/BinaryStyles.java" "$@" >&2
}

our_theme() {
    find "$1/atlantafx/base/theme" -type f ! -name 'primer-dark.*' ! -name '*.class' -delete
    binary_styles "$1/atlantafx/base/theme" "$root/installer/unused.styles"
}

# The program and its libraries; those that carry natives of ten systems leave them behind. Style sheets are also there
# as JavaFX reads them fastest.
jars() {
    local jar name folder
    mkdir -p "$stage/jars" "$stage/native"
    for jar in "$root"/target/app/*.jar; do
        name=$(basename "$jar")
        case "$name" in
            javafx-*) ;;
            sqlite-jdbc-* | jna-[0-9]*)
                folder=$stage/${name%.jar}
                unpack "$jar" "$folder"
                # shellcheck disable=SC2086 # several patterns
                (cd "$folder" && for found in $natives; do if [ -f "$found" ]; then cp "$found" "$stage/native"; fi; done)
                find "$folder" -type f \( -name '*.so' -o -name '*.dll' -o -name '*.dylib' -o -name '*.jnilib' -o -name '*.a' \) -delete
                pack "$name" "$folder" --no-manifest
                ;;
            zoetrope-*) repack "$jar" binary_styles ;;
            atlantafx-base-*) repack "$jar" our_theme ;;
            *) cp "$jar" "$stage/jars" ;;
        esac
    done
}

licences() {
    local jar name to=$1
    mkdir -p "$to"
    cp "$root/LICENSE" "$root"/installer/licences/* "$to"
    cp "$root/src/main/resources/app/zoetrope/ui/theme/Inter-OFL.txt" "$to/OFL-1.1.txt"
    for jar in "$root"/target/app/*.jar; do
        name=$(basename "$jar" .jar)
        unpack "$jar" "$stage/licence/$name"
        (cd "$stage/licence/$name" && find . -type f \( -iname '*licen[sc]e*' -o -iname 'notice*' \) ! -name '*.class') |
            while read -r text; do
                mkdir -p "$to/$name"
                cp "$stage/licence/$name/$text" "$to/$name/"
            done
    done
    rm -rf "$stage/licence"
}

# A display of our own where there can be one; then the window walks through its screens by itself.
with_display() {
    if command -v Xvfb >/dev/null 2>&1; then
        local number
        coproc screen { exec Xvfb -displayfd 1 -screen 0 1600x1000x24 -nolisten tcp 2>/dev/null; }
        read -r number <&"${screen[0]}"
        local ended=0
        DISPLAY=:$number "$@" || ended=$?
        kill "$screen_PID" 2>/dev/null || true
        wait "$screen_PID" 2>/dev/null || true
        return $ended
    fi
    "$@"
}

options() { sed -n 's|^java-options=||p' "$code/zoetrope.cfg" | grep -v AOTCache | sed "s|\$APPDIR|$code|g"; }
class_path() { sed -n 's|^app.classpath=||p' "$code/zoetrope.cfg" | sed "s|\$APPDIR|$code|g" | paste -sd "$separator" -; }

# What the process that draws sketches starts with: as the window, whose cache it uses, but with Java's optimiser. What
# it gets wherever it is started (JavaProcess) is left out.
child_options() {
    sed -n 's|^java-options=||p' "$code/zoetrope.cfg" |
        grep -v -e TieredStopAtLevel -e zoetrope.childOptions -e zoetrope.kit -e Xlog
}

rehearse() {
    local given=() limit=()
    while read -r line; do given+=("$line"); done < <(options)
    if command -v timeout >/dev/null 2>&1; then limit=(timeout 600); fi
    ZOETROPE_HOME=$stage/home ${limit[@]+"${limit[@]}"} "$java" "${given[@]}" "$@"
}

# Twice: what a first start does once is not what the cache is to hold.
train() {
    say "Training the start ..."
    local log=$stage/training.log
    rm -rf "$stage/home"
    local walk=(-Dzoetrope.rehearsal=true -cp "$(class_path)" app.zoetrope.Main)
    if [ "$(uname -s)" = Linux ] && ! command -v Xvfb >/dev/null 2>&1 && [ -z "${DISPLAY:-}" ]; then
        say "No display: the start of the window is trained by its commands alone."
        walk=(-cp "$(class_path)" app.zoetrope.Main generate --engine sketch --image "$root/assets/sample.jpg" --duration 2 --prompt "slow push in, wind")
    fi
    with_display rehearse "${walk[@]}" >"$log" 2>&1 || { cat "$log" >&2; die "The program does not run."; }
    with_display rehearse -XX:AOTCacheOutput="$code/zoetrope.aot" "${walk[@]}" >"$log" 2>&1 || { cat "$log" >&2; die "The training failed."; }
    [ -s "$code/zoetrope.aot" ] || die "The training left no cache; its log is $log"
}

# On Linux jpackage's launcher asks rpm and dpkg whose file it is, twice, at each start: as long as Java itself takes.
# Ours is a few lines of shell before Java, which has our name there, so that lists of processes show it.
launcher() {
    local option
    cp -p "$image/lib/runtime/bin/java" "$image/lib/runtime/bin/zoetrope"
    {
        cat "$root/installer/linux/launcher"
        printf 'exec "$root/lib/runtime/bin/zoetrope"'
        while read -r option; do printf ' \\\n    "%s"' "$option"; done < <(in_app 's|^java-options=||p')
        printf ' \\\n    -cp "%s" \\\n    app.zoetrope.Main "$@"\n' "$(in_app 's|^app.classpath=||p' | paste -sd :)"
    } >"$stage/launcher"
    install -m 755 "$stage/launcher" "$image/bin/zoetrope"
    rm -f "$image/lib/libapplauncher.so"
}

in_app() { sed -n "$1" "$code/zoetrope.cfg" | sed 's|$APPDIR|$app|g'; }

make_image() {
    rm -rf "$out"
    mkdir -p "$stage/jmods"
    say "Linking the runtime ..."
    javafx_modules
    jdk jlink --module-path "$stage/jmods" "@$root/installer/jlink.args" --output "$stage/runtime"
    jars
    say "Making the image ..."
    local given=()
    while read -r line; do given+=(--java-options "$line"); done < <(grep -v '^#' "$root/installer/java.args")
    jdk jpackage "@$root/installer/image.args" "@$root/installer/$1/image.args" "${given[@]}" --app-version "$version" \
        --runtime-image "$stage/runtime" --input "$stage/jars" --main-jar "zoetrope-$version.jar" --dest "$out"
    cp -R "$root/target/kit" "$stage/native" "$code/"
    child_options >"$code/child.args"
    licences "$code/licences"
    # The cache knows each jar by its size and time.
    find "$image" -exec touch -h -d "$moment" {} +
    train
    [ "$1" != linux ] || launcher
    touch -h -d "$moment" "$image/bin/zoetrope" "$image/bin" "$image/lib" 2>/dev/null || true
    touch -d "$moment" "$code/zoetrope.aot" "$code"
}
