package dev.midad.outlets.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.midad.foundation.changes.ChangeAction;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.ContentRef;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where in an item the content stands that it tells of. */
class SyncItemTest {

    static Stream<RecordComponent> kinds() {
        return Arrays.stream(SyncItem.class.getRecordComponents()).filter(one -> Arrays.stream(ContentKind.values())
                .anyMatch(kind -> kind.tag().equals(one.getName())));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void contentStandsUnderTheNameOfItsKindAndUnderNoOther(RecordComponent named) throws Exception {
        var ref = new ContentRef(ContentKind.tagged(named.getName()), UUID.randomUUID());
        var view = empty(named.getType());

        var item = SyncItem.upsert(ref, view);

        assertEquals(named.getName(), item.kind());
        assertEquals(ref.id(), item.id());
        assertEquals(ChangeAction.UPSERT, item.action());
        for (var other : kinds().toList()) {
            assertEquals(
                    other.getName().equals(named.getName()) ? view : null,
                    other.getAccessor().invoke(item),
                    other.getName());
        }
    }

    /** Returns a view in which nothing stands. */
    private static Object empty(Class<?> view) throws ReflectiveOperationException {
        var types = Arrays.stream(view.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        var nothing = Arrays.stream(types).map(SyncItemTest::nothing).toArray();
        return view.getDeclaredConstructor(types).newInstance(nothing);
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == List.class) {
            return List.of();
        }
        return type == Set.class ? Set.of() : type == Map.class ? Map.of() : null;
    }
}
