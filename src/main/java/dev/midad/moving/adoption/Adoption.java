package dev.midad.moving.adoption;

import dev.midad.foundation.web.ProblemException;
import dev.midad.language.text.ForeignMedia;
import dev.midad.moving.archive.RunningImports;
import dev.midad.newsroom.articles.AdoptMedia;
import dev.midad.newsroom.articles.ForeignUses;
import dev.midad.newsroom.media.BringMedium;
import dev.midad.newsroom.media.Library;
import dev.midad.people.access.Actor;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Goes through all articles that show files from the servers of others, some at a time: their files are fetched, and then
 * each article names the media that they have become. It needs no memory of what is done: a second adoption finds only
 * what the first one left.
 */
@ApplicationScoped
class Adoption {

    private static final int ARTICLES_AT_ONCE = 100;
    private static final UUID BEGINNING = new UUID(0, 0);

    private final ForeignUses uses;
    private final AdoptMedia articles;
    private final BringMedium media;
    private final Library library;
    private final RefusedAddresses refused;
    private final RunningImports running;
    private final Audit audit;

    Adoption(
            ForeignUses uses,
            AdoptMedia articles,
            BringMedium media,
            Library library,
            RefusedAddresses refused,
            RunningImports running,
            Audit audit) {
        this.uses = uses;
        this.articles = articles;
        this.media = media;
        this.library = library;
        this.refused = refused;
        this.running = running;
        this.audit = audit;
    }

    /** Tells each article with the addresses that would be asked. */
    void list(AdoptionOrder order, Consumer<ForeignUses.Use> told) {
        for (var group = uses.listAfter(BEGINNING, ARTICLES_AT_ONCE);
                !group.isEmpty();
                group = uses.listAfter(last(group), ARTICLES_AT_ONCE)) {
            wanted(group, order).stream()
                    .filter(use -> !use.addresses().isEmpty())
                    .forEach(told);
        }
    }

    /**
     * Adopts what the order names.
     *
     * @return whether all was done; false where the program is to stop
     */
    boolean run(AdoptionOrder order, AdoptionReport report, Actor actor) {
        try (var run = running.begin();
                var fetching = new FetchAddresses(media, refused, actor.id(), run::isToEnd)) {
            var known = new HashMap<String, Fetched>();
            var group = uses.listAfter(BEGINNING, ARTICLES_AT_ONCE);
            while (!group.isEmpty() && known.size() < order.most() && !run.isToEnd()) {
                var wanted = wanted(group, order);
                var asked = asked(wanted, known.keySet(), order.most() - known.size());
                known.putAll(fetching.fetch(asked));
                wanted.forEach(use -> adopt(use, known, report));
                group = uses.listAfter(last(group), ARTICLES_AT_ONCE);
            }
            QuarkusTransaction.requiringNew()
                    .run(() -> audit.record(actor, AuditAction.IMPORT, "newsroom", null, report.counts()));
            return !run.isToEnd();
        }
    }

    private static UUID last(List<ForeignUses.Use> group) {
        return group.get(group.size() - 1).article();
    }

    /** Returns the articles with those of their addresses that the order is about; an article may have none left. */
    private List<ForeignUses.Use> wanted(List<ForeignUses.Use> group, AdoptionOrder order) {
        var addresses = new HashSet<String>();
        group.forEach(use -> addresses.addAll(use.addresses()));
        addresses.removeIf(address -> !order.isOfHosts(address) || library.gives(address));
        if (!order.isAgain()) {
            addresses.removeAll(refused.among(addresses));
        }
        return group.stream()
                .map(use -> new ForeignUses.Use(
                        use.article(),
                        use.slug(),
                        use.addresses().stream().filter(addresses::contains).toList()))
                .toList();
    }

    private static Set<String> asked(List<ForeignUses.Use> wanted, Set<String> known, long most) {
        var asked = new LinkedHashSet<String>();
        wanted.stream()
                .flatMap(use -> use.addresses().stream())
                .filter(address -> !known.contains(address))
                .distinct()
                .limit(most)
                .forEach(asked::add);
        return asked;
    }

    private void adopt(ForeignUses.Use use, Map<String, Fetched> known, AdoptionReport report) {
        var brought = new LinkedHashMap<String, ForeignMedia.Medium>();
        for (var address : use.addresses()) {
            var fetched = known.get(address);
            if (fetched != null && fetched.medium() != null) {
                brought.put(address, fetched.medium());
            } else if (fetched != null) {
                report.tell(AdoptionLine.of(use, address, fetched));
            }
        }
        if (!brought.isEmpty()) {
            name(use, brought, known, report);
        }
    }

    private void name(
            ForeignUses.Use use,
            Map<String, ForeignMedia.Medium> brought,
            Map<String, Fetched> known,
            AdoptionReport report) {
        try {
            var left = articles.adopt(use.article(), brought);
            if (!left.containsAll(brought.keySet())) {
                report.countArticle();
            }
            brought.keySet().forEach(address -> {
                var fetched = left.contains(address) ? unfit(address) : Objects.requireNonNull(known.get(address));
                report.tell(AdoptionLine.of(use, address, fetched));
                known.put(address, fetched.told());
            });
        } catch (ProblemException refusal) {
            var failed = Fetched.failed("notChanged", refusal.detail().english());
            brought.keySet().forEach(address -> report.tell(AdoptionLine.of(use, address, failed)));
        }
    }

    private Fetched unfit(String address) {
        refused.keep(address, Fetched.WRONG_KIND.requireReason());
        return Fetched.WRONG_KIND;
    }
}
