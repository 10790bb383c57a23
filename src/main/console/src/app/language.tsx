import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { type Language, WORDS, type Words } from "./words.ts";

const KEPT = "midad.language";

interface Speech {
  language: Language;
  words: Words;
  choose: (language: Language) => void;
  /** Writes a moment in the reader's own time zone. */
  time: (moment: string) => string;
  date: (moment: string) => string;
  /** The time of the day alone. */
  hour: (moment: string) => string;
  number: (value: number) => string;
  /** Says how long ago something was, or how soon it is. */
  ago: (moment: string) => string;
  minutes: (count: number) => string;
  wordCount: (count: number) => string;
  characters: (count: number) => string;
}

const Context = createContext<Speech | null>(null);

export function currentLanguage(): Language {
  return localStorage.getItem(KEPT) === "en" ? "en" : "ar";
}

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Writes a count with its noun; Arabic has six forms (CLDR plural rules). */
function counted(locale: string, count: number, forms: Forms): string {
  const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
  return form.replace("#", new Intl.NumberFormat(locale).format(count));
}

const FORMS: Record<Language, Record<"minutes" | "words" | "characters", Forms>> = {
  ar: {
    minutes: { one: "دقيقة", two: "دقيقتان", few: "# دقائق", many: "# دقيقة", other: "# دقيقة" },
    words: { zero: "لا كلمات", one: "كلمة واحدة", two: "كلمتان", few: "# كلمات", many: "# كلمة", other: "# كلمة" },
    characters: { zero: "فارغ", one: "حرف واحد", two: "حرفان", few: "# أحرف", many: "# حرفًا", other: "# حرف" },
  },
  en: {
    minutes: { one: "# minute", other: "# minutes" },
    words: { one: "# word", other: "# words" },
    characters: { one: "# character", other: "# characters" },
  },
};

function ago(locale: string, moment: string): string {
  const seconds = (Date.parse(moment) - Date.now()) / 1000;
  const writer = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const size = Math.abs(seconds);
  if (size < 3_600) {
    return writer.format(Math.round(seconds / 60), "minute");
  }
  return size < 86_400
    ? writer.format(Math.round(seconds / 3_600), "hour")
    : writer.format(Math.round(seconds / 86_400), "day");
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(currentLanguage);
  // Western digits in both: what a Kuwaiti newsroom types into forms is what it then reads.
  const locale = language === "ar" ? "ar-KW-u-nu-latn" : "en-GB";
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
  }, [language]);
  const speech = useMemo<Speech>(() => {
    const times = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
    const hours = new Intl.DateTimeFormat(locale, { timeStyle: "short" });
    const dates = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
    const numbers = new Intl.NumberFormat(locale);
    return {
      language,
      words: WORDS[language],
      choose: (chosen) => {
        localStorage.setItem(KEPT, chosen);
        setLanguage(chosen);
      },
      time: (moment) => times.format(new Date(moment)),
      hour: (moment) => hours.format(new Date(moment)),
      date: (moment) => dates.format(new Date(moment)),
      number: (value) => numbers.format(value),
      ago: (moment) => ago(locale, moment),
      minutes: (count) => counted(locale, count, FORMS[language].minutes),
      wordCount: (count) => counted(locale, count, FORMS[language].words),
      characters: (count) => counted(locale, count, FORMS[language].characters),
    };
  }, [language, locale]);
  return (
    <I18nProvider locale={locale}>
      <Context.Provider value={speech}>{children}</Context.Provider>
    </I18nProvider>
  );
}

export function useSpeech(): Speech {
  const speech = useContext(Context);
  if (speech === null) {
    throw new Error("LanguageProvider is missing");
  }
  return speech;
}

export function useWords(): Words {
  return useSpeech().words;
}

/** The words of a part of the console that is loaded when it is needed, in the language chosen. */
export function useWordsOf<T>(both: Record<Language, T>): T {
  return both[useSpeech().language];
}
