/** Writes a moment as a field of date and time wants it, in the person's own time zone. */
export function local(moment: Date): string {
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** Reads what such a field holds as a moment (RFC 3339). */
export function moment(written: string): string {
  return new Date(written).toISOString();
}
