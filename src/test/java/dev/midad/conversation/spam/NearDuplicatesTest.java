package dev.midad.conversation.spam;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Which comments are taken for uses of one template. */
class NearDuplicatesTest {

    private static final String TEMPLATE = "اربح ألف دينار كل يوم من بيتك مع سارة";

    @Test
    void aTextOfFewWordsIsNobodysCampaign() {
        assertFalse(NearDuplicates.isComparable(wording("شكرًا للكاتب الكريم على هذا المقال المفيد")));
        assertTrue(NearDuplicates.isComparable(wording("شكرًا للكاتب الكريم على هذا المقال المفيد جدًا")));
    }

    @Test
    void aTemplateWithAnotherNameIsTheSame() {
        assertTrue(NearDuplicates.isNear(TEMPLATE, TEMPLATE.replace("سارة", "فهد")));
    }

    @Test
    void sevenWordsOfTenInCommonAreEnough() {
        assertTrue(NearDuplicates.isNear("1 2 3 4 5 6 7 8 9 10", "1 2 3 4 5 6 7"));
        assertFalse(NearDuplicates.isNear("1 2 3 4 5 6 7 8 9 10", "1 2 3 4 5 6"));
    }

    private static CleanComment wording(String text) {
        return CleanComment.of("سارة", text, "ar");
    }
}
