package dev.midad.outlets.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.ContentRef;
import dev.midad.foundation.changes.LogMark;
import dev.midad.foundation.changes.LogPosition;
import dev.midad.outlets.sync.SyncPlace.Around;
import dev.midad.outlets.sync.SyncPlace.Changes;
import dev.midad.outlets.sync.SyncPlace.FirstPass;
import dev.midad.outlets.sync.SyncPlace.UpTo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How far a copy has come, and how it goes on. */
class SyncPlaceTest {

    private static final UUID EPOCH = UUID.fromString("01932f0a-5b1c-7e2d-9a41-3f7c2b8d6e10");
    private static final UUID ID = UUID.fromString("01932f0a-5b1c-7e2d-9a41-3f7c2b8d6e11");
    private static final LogMark SINCE = mark(10, 1);
    private static final LogMark UNTIL = mark(12, 3);

    @Test
    void aFirstPassGoesThroughEveryKindInTheirOrderAndEndsWhereItBegan() {
        var kinds = new ArrayList<ContentKind>();
        SyncPlace place = FirstPass.from(SINCE);
        while (place instanceof FirstPass pass) {
            assertEquals(SyncPlace.START, pass.id());
            kinds.add(pass.kind());
            place = pass.next();
        }

        assertEquals(SyncScopes.KINDS, kinds);
        assertEquals(new UpTo(SINCE), place);
    }

    @Test
    void aCopyThatWasToldEverythingGoesOnThroughWhatHasChangedSince() {
        assertEquals(new Changes(SINCE, UNTIL, SINCE.position()), new UpTo(SINCE).begun(UNTIL));
    }

    @Test
    void whereNothingHasChangedACopyStaysWhereItIs() {
        var place = new UpTo(SINCE);

        assertSame(place, place.begun(SINCE));
        assertSame(place, place.begun(mark(9, 9)));
    }

    @Test
    void aCopyThatWasNotToldEverythingGoesOnWhereItIs() {
        var place = FirstPass.from(SINCE);

        assertSame(place, place.begun(UNTIL));
    }

    @Test
    void onlyWhoGoesThroughAStretchOfTheLogNeedsItsEnd() {
        assertEquals(Optional.empty(), new UpTo(SINCE).stretch());
        assertEquals(Optional.empty(), FirstPass.from(SINCE).stretch());
        assertEquals(Optional.of(UNTIL), new Changes(SINCE, UNTIL, SINCE.position()).stretch());
        assertEquals(Optional.of(UNTIL), Around.from(SINCE, UNTIL).stretch());
    }

    @Test
    void aStepThatIsFullGoesOnBehindItsLast() {
        var told = Stream.of(ID, EPOCH)
                .map(id -> new SyncStep.Told(
                        new ContentRef(ContentKind.TAG, id), false, false, new FirstPass(SINCE, ContentKind.TAG, id)))
                .toList();

        assertEquals(told.get(1).then(), SyncStep.of(told, 2, new UpTo(SINCE)).end());
        assertEquals(new UpTo(SINCE), SyncStep.of(told, 3, new UpTo(SINCE)).end());
        assertEquals(new UpTo(SINCE), SyncStep.of(List.of(), 1, new UpTo(SINCE)).end());
    }

    static Stream<SyncPlace> places() {
        return Stream.of(
                new UpTo(SINCE),
                new FirstPass(SINCE, ContentKind.ARTICLE, ID),
                new Changes(SINCE, UNTIL, new LogPosition("11", 2)),
                new Around(SINCE, UNTIL, ContentKind.COMMENT, ID));
    }

    @ParameterizedTest
    @MethodSource("places")
    void aPlaceIsReadAsItWasWritten(SyncPlace place) {
        assertEquals(place, WrittenPlace.read(WrittenPlace.of(place)));
    }

    @Test
    void clientsKeepForWeeksWhatIsWritten() {
        var epoch = EPOCH.toString();
        var id = ID.toString();

        assertEquals(List.of("u", epoch, "1010", "10", "1"), WrittenPlace.of(new UpTo(SINCE)));
        assertEquals(
                List.of("f", epoch, "1010", "10", "1", "article", id),
                WrittenPlace.of(new FirstPass(SINCE, ContentKind.ARTICLE, ID)));
        assertEquals(
                List.of("c", epoch, "1010", "10", "1", epoch, "1012", "12", "3", "11", "2"),
                WrittenPlace.of(new Changes(SINCE, UNTIL, new LogPosition("11", 2))));
        assertEquals(
                List.of("a", epoch, "1010", "10", "1", epoch, "1012", "12", "3", "comment", id),
                WrittenPlace.of(new Around(SINCE, UNTIL, ContentKind.COMMENT, ID)));
    }

    private static LogMark mark(int transaction, long seq) {
        return new LogMark(EPOCH, new LogPosition(String.valueOf(transaction), seq), 1_000 + transaction);
    }
}
