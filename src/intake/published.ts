const ISO_DATE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;
const HAS_TIME = /\d:\d\d/;
const HAS_ZONE = /(?:Z|GMT|UTC|UT|[ECMP][SD]T|[+-]\d{2}:?\d{2})\s*\)?$/i;

/**
 * A printed date as ISO 8601, as precise as it was given: `2026`, `2026-03`, `2026-03-12` or a date-time; a time
 * without a zone keeps none. Null when it is no date.
 */
export function isoDate(printed: string | null | undefined): string | null {
  const text = printed?.trim() ?? '';
  const iso = ISO_DATE.exec(text);
  if (iso) {
    const [, year, month, day, time, zone] = iso;
    const date = [year, month, day].filter(Boolean).join('-');
    if (Number.isNaN(Date.parse(date))) return null;
    return time ? `${date}T${time}${zone?.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2') ?? ''}` : date;
  }
  // Anything else must name a day and a year, lest a bare number or word be taken for a date.
  const spelled = text.replace(/(\d)(?:st|nd|rd|th)\b/g, '$1');
  if (!/\d{4}/.test(spelled) || !/\b\d{1,2}\b/.test(spelled) || spelled.length > 80) return null;
  const zoned = HAS_ZONE.test(spelled) ? spelled : `${spelled} UTC`;
  const parsed = new Date(zoned);
  if (Number.isNaN(parsed.getTime())) return null;
  const whole = parsed.toISOString().replace('.000Z', 'Z');
  if (!HAS_TIME.test(spelled)) return whole.slice(0, 10);
  return HAS_ZONE.test(spelled) ? whole : whole.replace('Z', '');
}
