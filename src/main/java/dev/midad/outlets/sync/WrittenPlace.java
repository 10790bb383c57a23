package dev.midad.outlets.sync;

import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.LogMark;
import dev.midad.foundation.changes.LogPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes a place as the values of a token, and reads it; clients keep tokens for weeks. */
final class WrittenPlace {

    private static final String UP_TO = "u";
    private static final String FIRST_PASS = "f";
    private static final String CHANGES = "c";
    private static final String AROUND = "a";
    private static final int MARK = 4;

    private WrittenPlace() {}

    static List<String> of(SyncPlace place) {
        var values = new ArrayList<String>();
        if (place instanceof SyncPlace.UpTo) {
            values.add(UP_TO);
            add(values, place.since());
        } else if (place instanceof SyncPlace.FirstPass pass) {
            values.add(FIRST_PASS);
            add(values, pass.since());
            values.addAll(List.of(pass.kind().tag(), pass.id().toString()));
        } else if (place instanceof SyncPlace.Changes changes) {
            values.add(CHANGES);
            add(values, changes.since());
            add(values, changes.until());
            add(values, changes.after());
        } else if (place instanceof SyncPlace.Around around) {
            values.add(AROUND);
            add(values, around.since());
            add(values, around.until());
            values.addAll(List.of(around.kind().tag(), around.id().toString()));
        }
        return values;
    }

    private static void add(List<String> values, LogMark mark) {
        values.add(mark.epoch().toString());
        values.add(Long.toString(mark.at()));
        add(values, mark.position());
    }

    private static void add(List<String> values, LogPosition position) {
        values.add(position.transaction());
        values.add(Long.toString(position.seq()));
    }

    static SyncPlace read(List<String> values) {
        var since = mark(values, 1);
        return switch (values.get(0)) {
            case UP_TO -> new SyncPlace.UpTo(since);
            case FIRST_PASS -> new SyncPlace.FirstPass(since, kind(values, 1 + MARK), id(values, 2 + MARK));
            case CHANGES -> new SyncPlace.Changes(since, mark(values, 1 + MARK), position(values, 1 + 2 * MARK));
            default ->
                new SyncPlace.Around(
                        since, mark(values, 1 + MARK), kind(values, 1 + 2 * MARK), id(values, 2 + 2 * MARK));
        };
    }

    private static LogMark mark(List<String> values, int at) {
        return new LogMark(
                UUID.fromString(values.get(at)), position(values, at + 2), Long.parseLong(values.get(at + 1)));
    }

    private static LogPosition position(List<String> values, int at) {
        return new LogPosition(values.get(at), Long.parseLong(values.get(at + 1)));
    }

    private static ContentKind kind(List<String> values, int at) {
        return ContentKind.tagged(values.get(at));
    }

    private static UUID id(List<String> values, int at) {
        return UUID.fromString(values.get(at));
    }
}
