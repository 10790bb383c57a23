package dev.midad.newsroom.pictures;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.color.ProfileDataException;
import java.awt.image.ColorConvertOp;
import java.awt.image.WritableRaster;
import org.jspecify.annotations.Nullable;

/** Turns the colours of a picture into those of screens, sRGB. */
final class Colours {

    private static final int[] WITHOUT_OPACITY = {0, 1, 2};

    private final @Nullable ICC_Profile profile;

    /** @param profile what the colours mean; without one they are sRGB, or inks of no particular press */
    Colours(@Nullable ICC_Profile profile) {
        this.profile = profile;
    }

    Pixels toScreen(Pixels pixels) {
        var isInk = pixels.layout() == Layout.CMYK;
        var kind = isInk ? ColorSpace.TYPE_CMYK : ColorSpace.TYPE_RGB;
        if (profile != null && profile.getColorSpaceType() == kind) {
            try {
                return converted(pixels, profile);
            } catch (CMMException | ProfileDataException | IllegalArgumentException damaged) {
                // Colours are then taken as if there were no profile, as browsers do.
                return isInk ? ofAnyPress(pixels) : pixels;
            }
        }
        return isInk ? ofAnyPress(pixels) : pixels;
    }

    private static Pixels converted(Pixels pixels, ICC_Profile profile) {
        var isInk = pixels.layout() == Layout.CMYK;
        var screen = new Pixels(pixels.width(), pixels.height(), isInk ? Layout.RGB : pixels.layout());
        System.arraycopy(pixels.bytes(), 0, screen.bytes(), 0, isInk ? 0 : pixels.bytes().length);
        var profiles = new ICC_Profile[] {profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB)};
        new ColorConvertOp(profiles, null)
                .filter(isInk ? pixels.raster() : colours(pixels.raster()), colours(screen.raster()));
        return screen;
    }

    private static WritableRaster colours(WritableRaster raster) {
        return raster.createWritableChild(0, 0, raster.getWidth(), raster.getHeight(), 0, 0, WITHOUT_OPACITY);
    }

    private static Pixels ofAnyPress(Pixels inks) {
        var screen = new Pixels(inks.width(), inks.height(), Layout.RGB);
        var from = inks.bytes();
        for (int i = 0, to = 0; i < from.length; i += 4, to += 3) {
            var light = 255 - (from[i + 3] & 0xff);
            for (var channel = 0; channel < 3; channel++) {
                screen.bytes()[to + channel] = (byte) (((255 - (from[i + channel] & 0xff)) * light + 127) / 255);
            }
        }
        return screen;
    }
}
