package dev.midad.newsroom.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PresetsTest {

    @ParameterizedTest
    @CsvSource({
        "6000, 4000, 640,    , 640, 427",
        "4000, 6000, 640,    , 640, 960",
        "300, 200, 640,      , 300, 200",
        "10000, 3, 640,      , 640, 1",
        "6000, 4000, 1200, 630, 1200, 630",
        "4000, 6000, 1200, 630, 1200, 630",
        "1000, 4000, 1200, 630, 1000, 525",
        "4000, 300, 1200, 630, 571, 300",
        "100, 100, 400, 400, 100, 100"
    })
    void aPresetKeepsTheRatioOrCropsToItsOwnAndNeverEnlarges(
            int width, int height, int presetWidth, @Nullable Integer presetHeight, int madeWidth, int madeHeight) {
        var preset = new Preset("preset", presetWidth, presetHeight);

        assertEquals(new Size(madeWidth, madeHeight), Presets.sizeOf(width, height, Framing.CENTRED, preset));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.5, 250", "0, 0.5, 0", "1, 0.5, 500", "0.4, 0.5, 150", "0.26, 0.9, 10"})
    void aCropKeepsTheFocalPointAsNearToItsMiddleAsTheEdgesAllow(double x, double y, int left) {
        var framing = new Framing(new FocalPoint(x, y), Map.of());

        assertEquals(new Area(left, 0, 500, 500), Presets.areaOf(1000, 500, framing, new Preset("square", 100, 100)));
    }

    @Test
    void theCropOfTheRatioWinsOverTheFocalPoint() {
        var framing = new Framing(
                FocalPoint.CENTRE, Map.of("16:9", new Crop(0.5, 0, 0.32, 0.18), "1:1", new Crop(0, 0, 0.1, 0.1)));

        assertEquals(new Area(500, 0, 320, 180), Presets.areaOf(1000, 1000, framing, new Preset("wide", 1920, 1080)));
        assertEquals(new Size(320, 180), Presets.sizeOf(1000, 1000, framing, new Preset("wide", 1920, 1080)));
    }

    @Test
    void aCropThatIsNotQuiteOfItsRatioIsNarrowedAndNotStretched() {
        var framing = new Framing(FocalPoint.CENTRE, Map.of("1:1", new Crop(0.1, 0.2, 0.6, 0.4)));

        assertEquals(new Area(200, 200, 400, 400), Presets.areaOf(1000, 1000, framing, new Preset("square", 50, 50)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"16/9", "0:9", "16:", "1:100000", "١:١"})
    void aRatioIsWrittenAsTwoNumbersWithAColon(String ratio) {
        assertThrows(IllegalArgumentException.class, () -> new Framing(FocalPoint.CENTRE, Map.of(ratio, Crop.WHOLE)));
    }

    @Test
    void cropsAndFocalPointsLieWithinThePicture() {
        assertThrows(IllegalArgumentException.class, () -> new FocalPoint(1.1, 0));
        assertThrows(IllegalArgumentException.class, () -> new FocalPoint(Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> new Crop(0.5, 0, 0.6, 1));
        assertThrows(IllegalArgumentException.class, () -> new Crop(0, 0, 0, 1));
        assertEquals(0.3, new Crop(0.7, 0, 0.3, 1).width());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../etc", "a/b", "a.b"})
    void aPresetIsNamedAsAFileMayBe(String name) {
        assertThrows(IllegalArgumentException.class, () -> new Preset(name, 1, null));
    }

    @Test
    void aUseThatShowsAPartHasItsSizesOfThatPartAndKeepsTheFocalPointInThem() {
        var part = new Framing(new FocalPoint(0.9, 0.5), Map.of("1:1", Crop.WHOLE)).within(new Crop(0.5, 0, 0.5, 0.5));

        assertEquals(new Size(500, 250), Presets.shown(1000, 500, part));
        assertEquals(new Size(250, 125), Presets.sizeOf(1000, 500, part, new Preset("250", 250, null)));
        assertEquals(new Area(750, 0, 250, 250), Presets.areaOf(1000, 500, part, new Preset("square", 100, 100)));
    }
}
