/** A day of a month's sheet. */
export interface Day {
  /** As `2026-11-28`, in the person's own time zone. */
  date: string;
  isOther: boolean;
}

/**
 * The sheet of a month: whole weeks, from the day on which a week begins there.
 *
 * @param month such as `2026-11`
 * @param firstDay 0 for Sunday to 6 for Saturday
 */
export function sheetOf(month: string, firstDay: number): Day[] {
  const [year = 1970, number = 1] = month.split("-").map(Number);
  const first = new Date(year, number - 1, 1);
  const before = (first.getDay() - firstDay + 7) % 7;
  const length = new Date(year, number, 0).getDate();
  const weeks = Math.ceil((before + length) / 7);
  return Array.from({ length: weeks * 7 }, (_, at) => {
    const day = new Date(year, number - 1, 1 - before + at);
    return { date: dateOf(day), isOther: day.getMonth() !== number - 1 };
  });
}

/** The day of a moment in the person's own time zone. */
export function dateOf(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** The month so many months later. */
export function later(month: string, by: number): string {
  const [year = 1970, number = 1] = month.split("-").map(Number);
  return dateOf(new Date(year, number - 1 + by, 1)).slice(0, 7);
}

/** The same time of the day on another day; nine in the morning where there was none. */
export function movedTo(date: string, before: string | undefined): Date {
  const [year = 1970, month = 1, day = 1] = date.split("-").map(Number);
  const time = before === undefined ? new Date(1970, 0, 1, 9) : new Date(before);
  return new Date(year, month - 1, day, time.getHours(), time.getMinutes(), time.getSeconds());
}
