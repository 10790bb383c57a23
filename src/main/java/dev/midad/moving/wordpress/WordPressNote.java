package dev.midad.moving.wordpress;

import dev.midad.foundation.web.Message;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Lists everything that an editor is told about what is different in Midad than in WordPress, or not carried. */
public enum WordPressNote {
    ARTICLE_NOT_CARRIED("A post of the kind «%s» is not carried.", "مشاركة من نوع «%s» لا تُنقل."),
    IN_TRASH("It lies in the trash and is not carried.", "في سلة المهملات ولا تُنقل."),
    REPEATED(
            "A post of the same number came before it in the file; it is not carried.",
            "سبقتها في الملف مشاركة بالرقم نفسه، ولا تُنقل."),
    TOO_LONG("It is longer than an article may be, and is not carried.", "أطول مما تسعه مقالة، ولا تُنقل."),
    PENDING("It waited for review; it is a draft.", "كانت بانتظار المراجعة، وأصبحت مسودة."),
    PRIVATE("It was private; it is a draft.", "كانت خاصة، وأصبحت مسودة."),
    PASSWORD("It was behind a password; it is unpublished.", "كانت محمية بكلمة مرور، وأصبحت غير منشورة."),
    SCHEDULED("It was scheduled for %s; it is a draft.", "كانت مجدولة في %s، وأصبحت مسودة."),
    UNKNOWN_STATUS("Its status is «%s»; it is a draft.", "حالتها «%s»، وأصبحت مسودة."),
    WITHOUT_TITLE("It has no title; it is a draft.", "بلا عنوان، وأصبحت مسودة."),
    WITHOUT_DATE("It has no date; it is a draft.", "بلا تاريخ، وأصبحت مسودة."),
    TIME_ASSUMED(
            "Its time is stored without a zone; it was read as one of %s.",
            "وقتها محفوظ بلا منطقة زمنية، وقُرئ بتوقيت %s."),
    TITLE_SHORTENED("The title is longer than 500 characters and was cut.", "العنوان أطول من 500 محرف وقُطع."),
    EXCERPT_SHORTENED("The excerpt is longer than 5000 characters and was cut.", "المقتطف أطول من 5000 محرف وقُطع."),
    NAME_SHORTENED("The name «%s» is longer than 200 characters and was cut.", "الاسم «%s» أطول من 200 محرف وقُطع."),
    DESCRIPTION_SHORTENED(
            "The description of «%s» is longer than 2000 characters and was cut.", "وصف «%s» أطول من 2000 محرف وقُطع."),
    SLUG_CUT(
            "WordPress cut its slug in the middle of a letter; it is «%s».",
            "قطع ووردبريس اسمها اللطيف في وسط حرف؛ أصبح «%s»."),
    SLUG_CHANGED("Its slug was «%s»; it is «%s».", "كان اسمها اللطيف «%s» وأصبح «%s»."),
    OLD_SLUG_DROPPED(
            "Its old slug «%s» is no slug, or another's, and leads nowhere.",
            "اسمها القديم «%s» غير صالح أو لغيرها، ولا يقود إليها."),
    STICKY("It was sticky, which is not carried.", "كانت مثبتة، والتثبيت لا يُنقل."),
    CATEGORIES_AS_TAGS("Further categories became tags: %s.", "التصنيفات الأخرى أصبحت وسومًا: %s."),
    CATEGORY_UNDECLARED(
            "The category «%s» is not in the file's list; it stands at the top.",
            "التصنيف «%s» ليس في قائمة الملف، ووُضع في المستوى الأعلى."),
    CATEGORY_LOOSE(
            "The parent of the category «%s» is missing or below it; it stands at the top.",
            "أصل التصنيف «%s» مفقود أو تحته، ووُضع في المستوى الأعلى."),
    TAG_MERGED("The tag «%s» is «%s» in another writing; they are one.", "الوسم «%s» هو «%s» بكتابة أخرى، فهما واحد."),
    TOO_MANY_TAGS("Of its tags only 50 are carried.", "من وسومها تُنقل 50 فقط."),
    TERMS_NOT_CARRIED("Of «%s» these are not carried: %s.", "لا تُنقل من «%s» هذه: %s."),
    AUTHOR_UNDECLARED(
            "The author «%s» is not in the file's list; the login is the name.",
            "الكاتب «%s» ليس في قائمة الملف، فاستُعمل اسم الدخول اسمًا."),
    FEATURED_IMAGE("The featured image stands first in the body.", "الصورة البارزة في أول المتن."),
    ATTACHMENT_MISSING("The picture %s is not in the file.", "الصورة %s ليست في الملف."),
    ATTACHMENT_NOT_TAKEN("The file was not taken into the library: %s. %s", "لم يدخل الملف المكتبة: %s. %s"),
    FETCHING_GIVEN_UP(
            "Twenty files one after the other could not be had; no more are fetched.",
            "تعذّر جلب عشرين ملفًّا على التوالي، فلا يُجلب غيرها."),
    IMAGE_NOT_CARRIED("A picture without a usable address is left out: %s", "صورة بلا عنوان صالح لا تُنقل: %s"),
    SHORTCODE_UNKNOWN(
            "The shortcode [%s] is removed, the text in it kept.", "أُزيل الرمز القصير [%s] وبقي ما فيه من نص."),
    BRACKETS_KEPT("«%s» may be a shortcode; it is kept as text.", "قد يكون «%s» رمزًا قصيرًا؛ بقي نصًا."),
    BLOCK_NOT_CARRIED(
            "The block «%s», which WordPress fills when it is read, is not carried.",
            "المكوّن «%s» الذي يملؤه ووردبريس عند القراءة لا يُنقل."),
    PAGE_BREAK("Its page breaks are removed.", "أُزيلت فواصل صفحاتها."),
    ELEMENTS_NOT_CARRIED("These elements of HTML are not carried: %s.", "عناصر HTML هذه لا تُنقل: %s."),
    SEO_PLACEHOLDER(
            "The placeholder «%s» in what an SEO plug-in keeps is left out.",
            "الرمز «%s» فيما تحفظه إضافة تحسين الظهور في محركات البحث حُذف."),
    SEO_SHORTENED(
            "A title or description for search engines or social networks is longer than %s characters and was cut.",
            "عنوان أو وصف لمحركات البحث أو الشبكات الاجتماعية أطول من %s محرفًا وقُطع."),
    CANONICAL_NOT_CARRIED(
            "Its canonical address is another page of the site, or none, and is not carried: %s",
            "عنوانها المعتمد صفحة أخرى من الموقع أو غير صالح، ولا يُنقل: %s"),
    COMMENTS_OF_PAGE("Pages take no comments; not carried: %s.", "الصفحات بلا تعليقات؛ لم يُنقل منها: %s."),
    MENU_KEY("The key of the menu «%s» is «%s».", "مفتاح القائمة «%s» هو «%s»."),
    MENU_ITEM_NOT_CARRIED(
            "An item of the menu leads to nothing that is carried: «%s».",
            "عنصر في القائمة لا يقود إلى شيء نُقل: «%s»."),
    MENU_TOO_DEEP(
            "A menu has three levels: what lay under «%s» stands beside it.",
            "للقائمة ثلاث طبقات: ما كان تحت «%s» صار بجانبه."),
    ISSUE_WITHOUT_NUMBER(
            "The issue «%s» tells no number; it is a special one.", "العدد «%s» بلا رقم، وأصبح عددًا خاصًّا."),
    ISSUE_NUMBER_REPEATED(
            "The issue «%s» has the number of another; it is a special one.",
            "للعدد «%s» رقم عدد آخر، وأصبح عددًا خاصًّا."),
    ISSUE_WITHOUT_DATE(
            "No article of the issue «%s» came out; the issue is a draft without a date.",
            "لم تُنشر مقالة من العدد «%s»، وأصبح مسودة بلا تاريخ."),
    ISSUE_TOO_LONG(
            "The issue «%s» has more than 500 articles; 500 are carried.",
            "في العدد «%s» أكثر من 500 مقالة، تُنقل 500."),
    COMMENTS_NOT_CARRIED(
            "Not carried: %s comments that lay in the trash, %s pingbacks.",
            "لم يُنقل: تعليقات في سلة المهملات عددها %s، وتنبيهات عددها %s."),
    COMMENT_SHORTENED(
            "A comment or its author's name is cut after %s characters.", "قُصّ تعليق أو اسم كاتبه بعد %s محرفًا."),
    CONTROL_CHARACTERS(
            "%s control characters, which XML does not allow, were read as spaces.",
            "قُرئت %s من محارف التحكم التي لا يقبلها XML مسافات."),
    LETTERS_MENDED(
            "%s letters that no text may hold were mended or removed.",
            "أُصلحت أو أُزيلت محارف لا يجوز أن يحويها نص، وعددها %s.");

    private final Message words;

    WordPressNote(String english, String arabic) {
        words = new Message(english, arabic);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Message words(Object... details) {
        return new Message(
                Message.of(words.english(), words.arabic(), in(Message::english, details))
                        .english(),
                Message.of(words.english(), words.arabic(), in(Message::arabic, details))
                        .arabic());
    }

    /** Puts those of the details that are sentences themselves into one language. */
    private static Object[] in(Function<Message, String> language, Object... details) {
        return Stream.of(details)
                .map(detail -> detail instanceof Message sentence ? language.apply(sentence) : detail)
                .toArray();
    }
}
