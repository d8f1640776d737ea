import { language } from '@/lib/i18n';

const LOCALE = { nl: 'nl-NL', en: 'en-GB' };

/** 3 nov 2026, 14:05 in the person's own time zone. */
export function dateAndTime(instant: string): string {
  return format(instant, { dateStyle: 'medium', timeStyle: 'short' });
}

/** 3 nov 2026 */
export function date(instant: string): string {
  return format(instant, { dateStyle: 'medium' });
}

function format(instant: string, options: Intl.DateTimeFormatOptions) {
  return new Intl.DateTimeFormat(LOCALE[language()], options).format(new Date(instant));
}

export function number(value: number): string {
  return new Intl.NumberFormat(LOCALE[language()]).format(value);
}
