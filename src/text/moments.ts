/** Moments, in milliseconds since 1970, as they are printed: in UTC, so that two readers see the same. */

/** `2026-03-01`. */
export const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** `2026-03-01 14:05`. */
export const isoMinute = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ');
