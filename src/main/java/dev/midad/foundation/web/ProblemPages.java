package dev.midad.foundation.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Serves the page behind a problem's {@code type}, in both languages. */
@Path("/problems/{slug}")
public class ProblemPages {

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public String explain(@PathParam("slug") String slug) {
        var type = ProblemType.named(slug).orElseThrow(ProblemException::notFound);
        var page = Document.createShell("/");
        page.title(type.title().english());
        page.head().appendElement("meta").attr("charset", "utf-8");
        section(page.body(), "rtl", Language.ARABIC, type);
        section(page.body(), "ltr", Language.ENGLISH, type);
        return "<!doctype html>" + page.outerHtml();
    }

    private static void section(Element body, String direction, Language language, ProblemType type) {
        var section = body.appendElement("section").attr("lang", language.tag()).attr("dir", direction);
        section.appendElement("h1").text(type.title().in(language));
        section.appendElement("p").text("HTTP " + type.status() + " · " + type.slug());
    }
}
