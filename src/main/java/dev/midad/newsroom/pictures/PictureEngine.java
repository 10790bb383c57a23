package dev.midad.newsroom.pictures;

import dev.midad.newsroom.pictures.Scaling.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Renders pictures in the sizes and formats that pages need. */
@ApplicationScoped
public class PictureEngine {

    private static final Logger LOG = Logger.getLogger(PictureEngine.class);

    private final DecodeSlots slots;
    private final boolean makesAvif = Vips.isInstalled();

    @Inject
    PictureEngine(DecodeSlots slots) {
        this.slots = slots;
    }

    /** Returns whether AVIF can be rendered here, which takes the program {@code vipsthumbnail}. */
    public boolean makesAvif() {
        return makesAvif;
    }

    /**
     * Decodes a picture once and writes each rendition that is wanted, in the order in which they are asked for. AVIF is left
     * out where it cannot be made.
     *
     * @param directory gets the files, each named for its preset; a file is there only once it is whole
     * @throws UnusablePicture where the picture cannot be decoded whole
     * @throws DecodersBusy where too many pictures wait already
     */
    public List<Rendition> render(
            Path original, Framing framing, List<Wanted> wanted, Credits credits, Path directory) {
        var structure = Structures.read(original);
        var seen = structure.seen();
        var targets = new LinkedHashMap<Wanted, Target>();
        for (var one : wanted) {
            var area = Presets.areaOf(seen.width(), seen.height(), framing, one.preset());
            targets.put(one, structure.target(area, Presets.sizeOf(area, one.preset())));
        }
        var scaling = new Scaling(Set.copyOf(targets.values()));
        return slots.during(scaling.cost(structure), () -> {
            var made = scaling.run(original, structure);
            return write(targets, made, credits, directory);
        });
    }

    /**
     * Returns what a page may show before the picture has come. A rendition serves as well as its original, and costs far less.
     *
     * @throws UnusablePicture where the picture cannot be decoded whole
     * @throws DecodersBusy where too many pictures wait already
     */
    public Impression impression(Path original) {
        var structure = Structures.read(original);
        var seen = structure.seen();
        var target = structure.target(new Area(0, 0, seen.width(), seen.height()), ThumbHash.sizeOf(seen));
        var scaling = new Scaling(Set.of(target));
        return slots.during(scaling.cost(structure), () -> {
            var small = scaling.run(original, structure).pixels(target);
            return new Impression(ThumbHash.of(small), DominantColour.of(small));
        });
    }

    private List<Rendition> write(Map<Wanted, Target> targets, ScaledPictures made, Credits credits, Path directory) {
        var renditions = new ArrayList<Rendition>();
        targets.forEach((wanted, target) -> {
            var pixels = made.pixels(target);
            var name = wanted.preset().name() + "." + wanted.format().extension();
            var file = write(pixels, wanted.format(), credits, directory.resolve(name));
            if (file != null) {
                renditions.add(new Rendition(wanted.preset(), wanted.format(), file, pixels.width(), pixels.height()));
            }
        });
        return renditions;
    }

    private @Nullable Path write(Pixels pixels, RenditionFormat format, Credits credits, Path file) {
        if (format == RenditionFormat.AVIF && !makesAvif) {
            return null;
        }
        try {
            writeWhole(pixels, format, credits, file);
            return file;
        } catch (IOException e) {
            if (format == RenditionFormat.AVIF) {
                LOG.warnf(e, "No AVIF was made of %s", file);
                return null;
            }
            throw new UncheckedIOException(e);
        }
    }

    private static void writeWhole(Pixels pixels, RenditionFormat format, Credits credits, Path file)
            throws IOException {
        var part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            PictureEncoder.write(pixels, format, credits, part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
