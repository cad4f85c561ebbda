# Finds a JDK to build and run with: sets JAVA_HOME, and java_version to what that JDK says it is.
# Sourced by mvnw and drawdown. Starts no JVM; exits 78 when there is none.
# shellcheck shell=sh

java_needed=25

# Is $1 the home of a JDK that is new enough? Sets java_version.
is_jdk() {
  java_version=
  [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while IFS='"' read -r key value _; do
    if [ "$key" = JAVA_VERSION= ]; then
      java_version=$value
      break
    fi
  done <"$1/release"
  major=${java_version%%[!0-9]*}
  [ "${major:-0}" -ge "$java_needed" ]
}

find_jdk() {
  if [ -n "${DRAWDOWN_JAVA_HOME-}" ]; then
    JAVA_HOME=$DRAWDOWN_JAVA_HOME
    is_jdk "$JAVA_HOME" && return
    echo "DRAWDOWN_JAVA_HOME is $JAVA_HOME, which is ${java_version:+Java $java_version, }not the home of a JDK $java_needed or later." >&2
    exit 78
  fi
  is_jdk "${JAVA_HOME-}" && return
  JAVA_HOME=$(readlink -f "$(command -v java)" 2>/dev/null) || :
  JAVA_HOME=${JAVA_HOME%/bin/java}
  is_jdk "$JAVA_HOME" && return
  for JAVA_HOME in \
    /usr/lib/jvm/* \
    "${HOME-}"/.sdkman/candidates/java/* \
    "${HOME-}"/.jdks/* \
    "${HOME-}"/.local/share/mise/installs/java/* \
    "${HOME-}"/.asdf/installs/java/* \
    /opt/* /opt/*/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    is_jdk "$JAVA_HOME" && return
  done
  cat >&2 <<END
Drawdown needs a JDK $java_needed or later, and there is none in DRAWDOWN_JAVA_HOME, JAVA_HOME, PATH,
/usr/lib/jvm, ~/.sdkman, ~/.jdks, /opt or /Library/Java. Install one:
   Debian, Ubuntu   apt install openjdk-$java_needed-jdk (or temurin-$java_needed-jdk, from packages.adoptium.net)
   macOS            brew install openjdk@$java_needed
   anywhere         https://adoptium.net, or with SDKMAN: sdk install java
or say where it is: export DRAWDOWN_JAVA_HOME=/path/to/jdk-$java_needed
END
  exit 78
}

find_jdk
export JAVA_HOME
