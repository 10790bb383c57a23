package dev.midad.newsroom.menus;

import dev.midad.foundation.database.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Keeps a menu. What is written is out at once: a menu has no draft. */
@Entity
@Table(name = "menu")
class Menu {

    private static final Pattern KEY = Pattern.compile("[a-z0-9](-?[a-z0-9]){0,49}");

    @Id
    UUID id;

    @Version
    int version;

    String key;

    @JdbcTypeCode(SqlTypes.JSON)
    List<MenuItem> items;

    @JdbcTypeCode(SqlTypes.ARRAY)
    UUID[] targets = {};

    Instant createdAt;
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields; create() makes new menus.
    protected Menu() {}

    /** Tells whether a menu may be called so; no other text is asked of the database. */
    static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    static Menu create(@Nullable UUID id, String key, Instant now) {
        var menu = new Menu();
        menu.id = id == null ? Ids.next() : id;
        menu.key = key;
        menu.createdAt = now;
        return menu;
    }

    /** @param resolved items that name what they lead to by ids */
    void write(List<MenuItem> resolved, Instant now) {
        items = resolved;
        targets = resolved.stream()
                .flatMap(MenuItem::all)
                .map(MenuItem::target)
                .filter(target -> target != null && target.kind().named() != null && target.id() != null)
                .map(target -> UUID.fromString(target.id()))
                .distinct()
                .sorted()
                .toArray(UUID[]::new);
        updatedAt = now;
    }
}
