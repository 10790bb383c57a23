package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemException.Wrong;
import dev.midad.foundation.web.Speech;
import dev.midad.language.text.BodyFromText;
import dev.midad.newsroom.publication.Publications;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Turns what was pasted into blocks, by the rules by which a body is saved, and keeps nothing of it. */
@ApplicationScoped
class ConvertBody {

    private final Publications publications;
    private final HtmlSlots slots;
    private final Drafts drafts;
    private final Speech speech;

    ConvertBody(Publications publications, HtmlSlots slots, Drafts drafts, Speech speech) {
        this.publications = publications;
        this.slots = slots;
        this.drafts = drafts;
        this.speech = speech;
    }

    ConversionView convert(ConversionDraft draft) {
        drafts.validated(draft);
        var wrongs = new ArrayList<Wrong>();
        var read = read(draft, wrongs);
        if (!wrongs.isEmpty()) {
            throw ProblemException.invalid(wrongs);
        }
        return new ConversionView(
                read.body().json(),
                read.body().footnotesJson(),
                read.notes().stream().map(note -> BodyNote.of(note, speech)).toList());
    }

    private DraftBody read(ConversionDraft draft, List<Wrong> wrongs) {
        var html = draft.bodyHtml();
        var text = draft.bodyText();
        if (html != null && text == null) {
            return DraftBody.sound(slots.read(html, publications.languageOr(draft.lang())), "/bodyHtml", wrongs);
        }
        if (text != null && html == null) {
            return DraftBody.sound(BodyFromText.read(text), "/bodyText", wrongs);
        }
        throw ProblemException.invalid(
                "/bodyHtml",
                "ambiguous",
                new Message("Send one of bodyHtml and bodyText.", "أرسل واحدًا فقط من bodyHtml وbodyText."));
    }
}
