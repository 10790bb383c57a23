/** What the calendar says. */
const ar = {
  before: "الشهر السابق",
  today: "اليوم",
  after: "الشهر التالي",
  waiting: "تنتظر موعدًا",
  planned: "حُدد الموعد.",
  changeTime: "غيّر الموعد",
};

const en: typeof ar = {
  before: "Month before",
  today: "Today",
  after: "Month after",
  waiting: "Waiting for a time",
  planned: "The time is set.",
  changeTime: "Change the time",
};

export const CALENDAR = { ar, en };
