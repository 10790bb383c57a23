package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException.Wrong;
import dev.midad.language.text.Body;
import dev.midad.language.text.BodyFromText;
import dev.midad.language.text.Finding;
import dev.midad.language.text.PortableText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Holds the body of a draft, in whichever of its three forms it was sent.
 *
 * @param notes what of it could not be kept as it was sent, with pointers into the draft
 */
record DraftBody(Body body, List<Finding> notes) {

    private static final DraftBody NONE = new DraftBody(Body.EMPTY, List.of());

    /** Reads the body, and adds what is wrong with it to {@code wrongs}. */
    static DraftBody read(ArticleDraft draft, String lang, HtmlBodies pages, List<Wrong> wrongs) {
        if (Stream.of(draft.body(), draft.bodyHtml(), draft.bodyText())
                        .filter(Objects::nonNull)
                        .count()
                > 1) {
            wrongs.add(Wrong.field(
                    "/body",
                    "ambiguous",
                    new Message(
                            "Send one of body, bodyHtml and bodyText.",
                            "أرسل واحدًا فقط من body وbodyHtml وbodyText.")));
            return NONE;
        }
        if (draft.bodyHtml() != null) {
            return withoutFootnotes(draft, pages.read(draft.bodyHtml(), lang), "/bodyHtml", wrongs);
        }
        if (draft.bodyText() != null) {
            return withoutFootnotes(draft, BodyFromText.read(draft.bodyText()), "/bodyText", wrongs);
        }
        var blocks = draft.body() == null
                ? new PortableText.Read(Body.EMPTY, List.of(), List.of())
                : PortableText.parse(draft.body());
        var body = sound(blocks, "/body", wrongs);
        var whole = sound(PortableText.withFootnotes(body.body(), draft.footnotes()), "/footnotes", wrongs);
        if (wrongs.isEmpty()) {
            add(PortableText.danglingMarks(whole.body()), "/body", wrongs);
        }
        return new DraftBody(whole.body(), body.notes());
    }

    private static DraftBody withoutFootnotes(
            ArticleDraft draft, PortableText.Read read, String pointer, List<Wrong> wrongs) {
        if (draft.footnotes() != null && !draft.footnotes().isNull()) {
            wrongs.add(Wrong.field(
                    "/footnotes",
                    "ambiguous",
                    new Message(
                            "Footnotes are sent with body; those of bodyHtml are in the HTML.",
                            "تُرسل الحواشي مع body، أما حواشي bodyHtml ففي HTML نفسه.")));
        }
        return sound(read, pointer, wrongs);
    }

    /** Returns what was read, with pointers into the draft; adds what is wrong with it to {@code wrongs}. */
    static DraftBody sound(PortableText.Read read, String pointer, List<Wrong> wrongs) {
        add(read.findings(), pointer, wrongs);
        return new DraftBody(
                read.body(),
                read.notes().stream().map(note -> under(note, pointer)).toList());
    }

    private static Finding under(Finding finding, String pointer) {
        return new Finding(pointer + finding.pointer(), finding.code(), finding.english(), finding.arabic());
    }

    private static void add(List<Finding> findings, String pointer, List<Wrong> wrongs) {
        findings.forEach(finding -> wrongs.add(Wrong.field(
                pointer + finding.pointer(), finding.code(), new Message(finding.english(), finding.arabic()))));
    }
}
