package dev.midad.newsroom.files;

import dev.midad.foundation.web.Message;
import java.util.Locale;

/** Names what an editor should know of a file that is taken all the same; the code is the name in kebab case. */
public enum FileWarning {
    WRONG_EXTENSION("The name says another type than the content has.", "امتداد الاسم لا يطابق محتوى الملف."),
    MORE_THAN_A_PICTURE(
            "There is more in the file than its picture: a page or an archive.",
            "في الملف شيء غير الصورة، كصفحة ويب أو أرشيف."),
    BROKEN_METADATA("Some of the embedded metadata cannot be read.", "تعذّرت قراءة بعض البيانات المضمّنة."),
    ACTIVE_CONTENT("There are scripts in the file.", "في الملف نصوص برمجية."),
    DAMAGED("Parts of the file are missing or damaged.", "بعض أجزاء الملف ناقصة أو تالفة."),
    PRESENTATION_FORMS(
            "The text of the PDF is made of the shapes of Arabic letters; they were turned into letters.",
            "نص الملف مكوّن من أشكال الحروف العربية، وقد حُوّلت إلى حروف."),
    UNREADABLE_TEXT(
            "The text of the PDF cannot be searched: it is made of numbers of glyphs, not of letters.",
            "لا يمكن البحث في نص الملف لأنه مكوّن من أرقام الأشكال لا من حروف."),
    NO_TEXT("The pages of the PDF have no text; they may be scans.", "لا نص في صفحات الملف، وقد تكون صورًا ممسوحة."),
    TEXT_CUT("Only the beginning of the text was read.", "قُرئت بداية النص فقط.");

    private final Message message;

    FileWarning(String english, String arabic) {
        this.message = new Message(english, arabic);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Message message() {
        return message;
    }
}
