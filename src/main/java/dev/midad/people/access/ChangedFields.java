package dev.midad.people.access;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells which fields of a draft a change touched, for the audit. */
public final class ChangedFields {

    private ChangedFields() {}

    /** Returns the names of the changed fields, in the order of the draft, as details for the audit. */
    public static <T extends Record> Map<String, List<String>> between(T before, T after) {
        var names = Arrays.stream(before.getClass().getRecordComponents())
                .filter(field -> !Objects.equals(value(field, before), value(field, after)))
                .map(RecordComponent::getName)
                .toList();
        return Map.of("fields", names);
    }

    private static @Nullable Object value(RecordComponent field, Record draft) {
        try {
            return field.getAccessor().invoke(draft);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
