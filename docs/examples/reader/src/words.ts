// What the reader says itself, in the language of the page.
export interface Words {
  older: string
  toTheList: string
  comment: string
  footnotes: string
  back: string
  table: string
  unreachable: string
  currentIssue: string
  issue: (numbers: string) => string
  pages: (from: number, to?: number) => string
  withdrawn: string
  roles: Record<string, string>
  comments: Partial<Record<Intl.LDMLPluralRule, (count: string) => string>>
}

const arabic: Words = {
  older: 'الأقدم',
  toTheList: 'إلى أحدث المقالات',
  comment: 'أضف تعليق',
  footnotes: 'الحواشي',
  back: 'العودة إلى النص',
  table: 'جدول',
  unreachable: 'تعذر الاتصال، حاول مرة أخرى بعد قليل.',
  currentIssue: 'العدد الحالي',
  issue: (numbers) => `العدد ${numbers}`,
  pages: (from, to) => (to && to !== from ? `ص ${from}–${to}` : `ص ${from}`),
  withdrawn: 'سُحبت هذه المقالة',
  roles: {
    author: 'بقلم',
    'prepared-by': 'إعداد',
    interview: 'حوار',
    translator: 'ترجمة',
    editor: 'تحرير',
    photographer: 'تصوير',
  },
  // The plural forms that CLDR knows of Arabic.
  comments: {
    zero: () => 'لا توجد تعليقات',
    one: () => 'تعليق واحد',
    two: () => 'تعليقان',
    few: (count) => `${count} تعليقات`,
    many: (count) => `${count} تعليقًا`,
    other: (count) => `${count} تعليق`,
  },
}

const english: Words = {
  older: 'Older',
  toTheList: 'To the latest articles',
  comment: 'Add a comment',
  footnotes: 'Footnotes',
  back: 'Back to the text',
  table: 'Table',
  unreachable: 'The connection failed. Please try again in a moment.',
  currentIssue: 'The current issue',
  issue: (numbers) => `Issue ${numbers}`,
  pages: (from, to) => (to && to !== from ? `pp. ${from}–${to}` : `p. ${from}`),
  withdrawn: 'This article was withdrawn',
  roles: {
    author: 'By',
    'prepared-by': 'Prepared by',
    interview: 'Interview',
    translator: 'Translation',
    editor: 'Editor',
    photographer: 'Photos',
  },
  comments: {
    one: () => 'One comment',
    other: (count) => (count === '0' ? 'No comments' : `${count} comments`),
  },
}

// Month names and digits as the reader's countries write them; each other language as it does by itself.
const locales: Record<string, string> = {ar: 'ar-KW-u-nu-latn', en: 'en-GB'}

function isArabic(lang: string): boolean {
  return /^ar\b/i.test(lang)
}

function localeOf(lang: string): string {
  return locales[lang.split('-')[0] ?? lang] ?? lang
}

/** The words in Arabic for a page in Arabic, in English for any other. */
export function wordsOf(lang = 'ar'): Words {
  return isArabic(lang) ? arabic : english
}

/** «لا توجد تعليقات», «تعليق واحد», «تعليقان», «3 تعليقات», «11 تعليقًا», «100 تعليق»; “No comments”, “3 comments”. */
export function commentCount(count: number, lang = 'ar'): string {
  const locale = localeOf(isArabic(lang) ? lang : 'en')
  const {comments} = wordsOf(lang)
  const form = comments[new Intl.PluralRules(locale).select(count)] ?? comments.other
  return form?.(count.toLocaleString(locale)) ?? ''
}

/** «13 نوفمبر 2024», “13 November 2024”, on the clock of the publication. */
export function day(time: string, timeZone: string, lang = 'ar'): string {
  return new Intl.DateTimeFormat(localeOf(lang), {dateStyle: 'long', timeZone}).format(new Date(time))
}
