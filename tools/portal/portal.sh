#!/usr/bin/env bash
# portal.sh ARCHIVE.zip...   one JSON document (a line) per archive on stdout; 1 when one is refused. See README.md.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
target=$here/target

if [ ! -f "$target/classpath" ] || [ -n "$(find "$here/pom.xml" "$here/src" -newer "$target/classpath" -type f | head -n 1)" ]
then
	mvn -q -B -f "$here/pom.xml" compile >&2
	touch "$target/classpath"
fi

exec java -Xmx512m -XX:+UseSerialGC -Dfile.encoding=UTF-8 --add-opens java.base/java.lang=ALL-UNNAMED \
	-cp "$target/classes:$(cat "$target/classpath")" judge.Main "$@"
