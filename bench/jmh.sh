#!/usr/bin/env bash
# Measures the hot code with JMH, on the classes that `mvn package` left in target; arguments are JMH's own.
set -euo pipefail
cd "$(dirname "$0")/.."

out=target/bench-jmh
if [[ ! -d target/classes || ! -d target/quarkus-app/lib/main ]]; then
    echo 'Build Midad first: mvn package -DskipTests' >&2
    exit 2
fi
if [[ ! -d $out/lib ]]; then
    mvn -q -B -f bench/jmh/pom.xml dependency:copy-dependencies -DoutputDirectory="$PWD/$out/lib"
fi
classes="$out/classes:target/classes:$out/lib/*:target/quarkus-app/lib/main/*"
rm -rf "$out/classes"
mkdir -p "$out/classes"
find bench/jmh -name '*.java' -print0 |
    xargs -0 javac -nowarn -d "$out/classes" -cp "$classes" -processor org.openjdk.jmh.generators.BenchmarkProcessor
exec java -cp "$classes" org.openjdk.jmh.Main "$@"
