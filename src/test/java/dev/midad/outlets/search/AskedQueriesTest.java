package dev.midad.outlets.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What readers often search for is offered to others, and nobody is remembered. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AskedQueriesTest {

    @Inject
    AskedQueries asked;

    @Inject
    DataSource database;

    @Test
    void whatIsOftenAskedForIsOfferedFirstAsArticlesPrintIt() throws SQLException {
        Newsroom.published(Map.of("headline", "بطولة البادل الكبرى في الفحيحيل"));
        search("الفحيحيل بطوله");

        asked.sweep();
        askedOnOtherDaysToo("الفحيحيل بطوله", 9);
        asked.refresh();

        assertEquals("الفحيحيل بطولة", suggested("الفحيحيل").get(0));
    }

    @Test
    void whatNobodyFindsAnyMoreIsNotOffered() throws SQLException {
        var id = Newsroom.published(Map.of("headline", "سباق الزعانف في الجهراء"))
                .getString("id");
        search("الزعانف سباق");
        asked.sweep();
        askedOnOtherDaysToo("الزعانف سباق", 9);
        asked.refresh();

        Newsroom.act(id, "unpublish").then().statusCode(200);

        assertFalse(suggested("الزعانف").contains("الزعانف سباق"));
    }

    @Test
    void whatIsAskedForOnOneDayAloneIsNotOffered() throws SQLException {
        Newsroom.published(Map.of("headline", "معرض الخزامى في السالمية"));
        for (var i = 0; i < 12; i++) {
            search("الخزامى معرض");
        }

        asked.sweep();
        asked.refresh();

        assertEquals(12, times("الخزامي معرض"));
        assertFalse(suggested("الخزامى").contains("الخزامى معرض"));
    }

    @Test
    void whatFindsNothingIsNotCounted() throws SQLException {
        search("قفاطنجي");

        asked.sweep();

        assertEquals(0, times("قفاطنجي"));
    }

    @Test
    void noPhrasesAndNoNumbersOfPersonsAreCounted() throws SQLException {
        Newsroom.published(Map.of("headline", "رقم الشكاوى 99887766 والمناطيد"));
        search("المناطيد 99887766");
        search("\"والمناطيد\"");
        search("المناطيد -زقزقة");

        asked.sweep();

        assertEquals(0, times("المناطيد 99887766"));
        assertEquals(0, times("والمناطيد"));
        assertEquals(0, times("المناطيد زقزقه"));
    }

    @Test
    void whatIsOldIsForgotten() throws SQLException {
        execute("insert into asked_query (query, day, times) values ('قديم جدا', current_date - 40, 50)");

        asked.refresh();

        assertEquals(0, times("قديم جدا"));
    }

    private static void search(String words) {
        Newsroom.reader().queryParam("q", words).get("/v1/search").then().statusCode(200);
    }

    private static List<String> suggested(String typed) {
        return Newsroom.reader()
                .queryParam("q", typed)
                .get("/v1/suggest")
                .jsonPath()
                .getList("queries");
    }

    private void askedOnOtherDaysToo(String query, int times) throws SQLException {
        execute("insert into asked_query (query, day, times) select '" + query + "', current_date - d, " + times
                + " from generate_series(1, 2) d");
    }

    private int times(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select coalesce(sum(times), 0) from asked_query where query = ?")) {
            statement.setString(1, query);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
