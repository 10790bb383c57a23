package dev.midad.people.accounts;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.People;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Links that are mailed, where mail is set up. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestProfile(MailTest.MailSetUp.class)
class MailTest {

    private static final String REQUESTS = "/v1/auth/password-reset-requests";
    private static final Pattern LINK =
            Pattern.compile("https://newsroom\\.example/welcome#token=(midad_lt_[A-Za-z0-9_-]+)");

    /** A mail server, which the tests read instead. */
    public static class MailSetUp implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.mailer.host", "mail.example",
                    "quarkus.mailer.from", "newsroom@example.com",
                    "midad.auth.link-base", "https://newsroom.example/welcome");
        }
    }

    @Inject
    MockMailbox mails;

    @Test
    void anInvitationIsMailedAndShownToNobodyElse() {
        var invited = People.invited("writer");

        var mail = mailTo(invited.getString("email")).get(0);

        assertEquals("mailed", invited.getString("invitation.delivery"));
        assertEquals(3, invited.getMap("invitation").size());
        assertTrue(mail.getText().contains("دُعيت") && mail.getText().contains("You are invited"), mail.getText());
        People.choose(token(mail), People.PASSWORD).then().statusCode(204);
        People.signIn(invited.getString("email"), People.PASSWORD).then().statusCode(200);
    }

    @Test
    void whoeverForgotThePasswordGetsALink() {
        var sara = joined();

        People.post(REQUESTS, Map.of("email", sara.email())).then().statusCode(202);

        var reset = mailTo(sara.email()).get(1);
        People.choose(token(reset), "شاي المساء بعد العدد الأخير").then().statusCode(204);
        People.signIn(sara.email(), "شاي المساء بعد العدد الأخير").then().statusCode(200);
    }

    @Test
    void aNewerLinkTakesThePlaceOfTheOlder() {
        var sara = joined();
        People.post(REQUESTS, Map.of("email", sara.email()));
        People.post(REQUESTS, Map.of("email", sara.email()));

        var sent = mailTo(sara.email());

        assertEquals(3, sent.size());
        People.choose(token(sent.get(1)), People.PASSWORD).then().statusCode(422);
        People.choose(token(sent.get(2)), People.PASSWORD).then().statusCode(204);
    }

    @Test
    void nobodyIsFloodedWithMailNorToldOfIt() {
        var sara = joined();
        for (var i = 0; i < 5; i++) {
            People.post(REQUESTS, Map.of("email", sara.email())).then().statusCode(202);
        }

        assertEquals(4, mailTo(sara.email()).size());
    }

    @Test
    void nobodyIsWrittenToWhoDoesNotWorkHere() {
        var stranger = People.email();
        var left = joined();
        Newsroom.patch(left.path(), Map.of("active", false));

        People.post(REQUESTS, Map.of("email", stranger)).then().statusCode(202);
        People.post(REQUESTS, Map.of("email", left.email())).then().statusCode(202);

        assertEquals(List.of(), mailTo(stranger));
        assertEquals(1, mailTo(left.email()).size());
    }

    @Test
    void anAdministratorHasALinkMailedAndDoesNotSeeIt() {
        var sara = joined();

        Newsroom.admin()
                .post(sara.path() + "/password-reset")
                .then()
                .statusCode(200)
                .body("delivery", equalTo("mailed"), "$", not(hasKey("token")), "$", not(hasKey("link")));

        assertEquals(2, mailTo(sara.email()).size());
    }

    private People.Member joined() {
        var invited = People.invited("writer");
        People.choose(token(mailTo(invited.getString("email")).get(0)), People.PASSWORD)
                .then()
                .statusCode(204);
        return new People.Member(invited.getString("id"), invited.getString("email"));
    }

    private List<Mail> mailTo(String email) {
        return mails.getMailsSentTo(email);
    }

    private static String token(Mail mail) {
        var link = LINK.matcher(mail.getText());
        assertTrue(link.find(), mail.getText());
        return link.group(1);
    }
}
