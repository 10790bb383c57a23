// What the reader says itself, by the plural forms that CLDR knows of Arabic.
const plural = new Intl.PluralRules('ar')

const comments: Record<Intl.LDMLPluralRule, (count: string) => string> = {
  zero: () => 'لا توجد تعليقات',
  one: () => 'تعليق واحد',
  two: () => 'تعليقان',
  few: (count) => `${count} تعليقات`,
  many: (count) => `${count} تعليقًا`,
  other: (count) => `${count} تعليق`,
}

/** «لا توجد تعليقات», «تعليق واحد», «تعليقان», «3 تعليقات», «11 تعليقًا», «100 تعليق». */
export function commentCount(count: number): string {
  return comments[plural.select(count)](count.toLocaleString('ar-u-nu-latn'))
}

/** «13 نوفمبر 2024», on the clock of the publication. */
export function day(time: string, timeZone: string): string {
  return new Intl.DateTimeFormat('ar-KW-u-nu-latn', {dateStyle: 'long', timeZone}).format(new Date(time))
}

export const roles: Record<string, string> = {
  author: 'بقلم',
  'prepared-by': 'إعداد',
  interview: 'حوار',
  translator: 'ترجمة',
  editor: 'تحرير',
  photographer: 'تصوير',
}
