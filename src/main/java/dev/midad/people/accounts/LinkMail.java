package dev.midad.people.accounts;

/** Writes the mails that carry one-time links, Arabic first, English below. */
final class LinkMail {

    private static final String INVITATION = """
            %1$s،

            دُعيت إلى العمل في غرفة الأخبار. اختر كلمة مرور من هنا:

            %2$s

            يعمل هذا الرابط مرة واحدة، حتى %3$s.

            --

            %1$s,

            You are invited to work in the newsroom. Choose a password here:

            %2$s

            This works once, until %3$s.
            """;

    private static final String RESET = """
            %1$s،

            طُلب تعيين كلمة مرور جديدة لحسابك. عيّنها من هنا:

            %2$s

            يعمل هذا الرابط مرة واحدة، حتى %3$s. إن لم تطلبه فتجاهل هذه الرسالة، ولن يتغير شيء.

            --

            %1$s,

            A new password was asked for at your account. Choose it here:

            %2$s

            This works once, until %3$s. If you did not ask, leave it: nothing changes.
            """;

    private LinkMail() {}

    static String subject(LinkKind kind) {
        return switch (kind) {
            case INVITATION -> "دعوة إلى غرفة الأخبار – Invitation to the newsroom";
            case RESET -> "كلمة مرور جديدة – A new password";
        };
    }

    static String text(OneTimeLink link, String way) {
        var words =
                switch (link.kind()) {
                    case INVITATION -> INVITATION;
                    case RESET -> RESET;
                };
        return words.formatted(link.name(), way, link.expiresAt());
    }
}
