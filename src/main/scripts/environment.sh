# Shared by ./yinju and ./check: finds a JDK, Maven and a UTF-8 locale. Sourced with ROOT set.

JDK_WANTED=25

# ONNX Runtime reports what it is used for unless told not to; Yinju says so in code too.
export ORT_DISABLE_TELEMETRY=1

say() { printf 'yinju: %s\n' "$*" >&2; }

stop() {
  say "$@"
  exit 1
}

# Major version of the JDK in folder $1; nothing when there is no JDK (a JRE can't build).
jdk_major() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

suitable_jdk() {
  local major
  major=$(jdk_major "$1")
  [ -n "$major" ] && [ "$major" -ge "$JDK_WANTED" ]
}

# Home of the java on the PATH, links followed.
jdk_on_path() {
  local java
  java=$(command -v java) || return 0
  while [ -L "$java" ]; do
    local target
    target=$(readlink "$java")
    case $target in
      /*) java=$target ;;
      *) java=$(dirname "$java")/$target ;;
    esac
  done
  (cd "$(dirname "$java")/.." 2>/dev/null && pwd -P)
}

# The usual folders of package managers, SDKMAN, IDEs and macOS; YINJU_JDK_FOLDERS replaces them.
jdk_folders() {
  if [ -n "${YINJU_JDK_FOLDERS:-}" ]; then
    printf '%s\n' "$YINJU_JDK_FOLDERS"/*
    return
  fi
  printf '%s\n' /usr/lib/jvm/* /usr/local/lib/jvm/* /usr/java/* /opt/* /opt/*/* \
    "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
}

# Prints the home of the JDK to use: JAVA_HOME, then PATH, then the oldest one that is new enough.
find_jdk() {
  local home best='' best_major=0 major
  for home in "${JAVA_HOME:-}" "$(jdk_on_path)"; do
    if [ -n "$home" ] && suitable_jdk "$home"; then
      printf '%s\n' "$home"
      return
    fi
  done
  while IFS= read -r home; do
    major=$(jdk_major "$home")
    [ -n "$major" ] && [ "$major" -ge "$JDK_WANTED" ] || continue
    if [ -z "$best" ] || [ "$major" -lt "$best_major" ]; then
      best=$home
      best_major=$major
    fi
  done < <(jdk_folders)
  [ -n "$best" ] && printf '%s\n' "$best"
}

require_jdk() {
  JAVA_HOME=$(find_jdk) || stop "needs JDK $JDK_WANTED or newer, and none was found in JAVA_HOME, on the PATH or in the usual folders." \
    "Install one (Debian/Ubuntu: apt-get install openjdk-$JDK_WANTED-jdk or temurin-$JDK_WANTED-jdk; SDKMAN: sdk install java; macOS: brew install openjdk) or set JAVA_HOME."
  export JAVA_HOME
}

require_maven() {
  command -v mvn >/dev/null || stop "needs Maven (mvn) to build. Install it (Debian/Ubuntu: apt-get install maven; macOS: brew install maven)."
}

# Maven with the found JDK. MAVEN_ARGS is passed by hand because Maven before 3.9 ignores it; the
# JVM's option keeps older Mavens from printing warnings about their own libraries.
maven() {
  local args=${MAVEN_ARGS:-}
  # shellcheck disable=SC2086 # several arguments in one variable
  (cd "$ROOT" && env -u MAVEN_ARGS \
    MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow" \
    mvn -B -Dstyle.color=never $args "$@")
}

# Chinese arguments and file names need a UTF-8 locale, whatever the shell was started with.
use_utf8() {
  [ "$(locale charmap 2>/dev/null)" = UTF-8 ] && return
  if [ "$(uname -s)" = Darwin ]; then
    export LC_ALL=en_US.UTF-8
  else
    export LC_ALL=C.UTF-8
  fi
}

# Runs a function while no other build of this checkout runs.
locked() {
  mkdir -p "$ROOT/target"
  if command -v flock >/dev/null; then
    (
      flock 9
      "$@" 9>&-
    ) 9>"$ROOT/target/.build.lock"
  else
    until mkdir "$ROOT/target/.build.lock.d" 2>/dev/null; do sleep 0.2; done
    local status=0
    (trap 'rmdir "$ROOT/target/.build.lock.d"' EXIT; "$@") || status=$?
    return "$status"
  fi
}
