#!/usr/bin/env bash
# Measures how pictures are rendered, on the classes that `mvn package` left in target; arguments are pictures, and HEAP is
# the heap of Java (512m). Without a picture, one of 24 megapixels is drawn.
set -euo pipefail
cd "$(dirname "$0")/.."

out=target/bench-pictures
if [[ ! -d target/classes || ! -d target/quarkus-app/lib/main ]]; then
    echo 'Build Midad first: mvn package -DskipTests' >&2
    exit 2
fi
classes="$out:target/classes:target/quarkus-app/lib/main/*"
mkdir -p "$out"
javac -nowarn -proc:none -d "$out" -cp "$classes" bench/pictures/dev/midad/newsroom/pictures/PictureBench.java
exec java "-Xmx${HEAP:-512m}" -cp "$classes" dev.midad.newsroom.pictures.PictureBench "$@"
