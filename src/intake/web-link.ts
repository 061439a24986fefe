import { IntakeError } from '../model/errors.ts';

/** Longer addresses are tracking or an attack; no article needs them. */
const LONGEST_LINK = 2048;

/** The absolute http or https address a link goes to, or null for anything else (`javascript:`, `data:`, a bare anchor). */
export function webLink(href: string | null | undefined, base: string | null = null): string | null {
  const trimmed = href?.trim() ?? '';
  if (trimmed === '' || trimmed.startsWith('#') || trimmed.length > LONGEST_LINK) return null;
  const url = URL.parse(trimmed, base ?? undefined);
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
}

/** The error for an address that the web cannot be asked for. */
export const notWeb = (subject: string): IntakeError =>
  new IntakeError('unsupported', 'This is no http or https address.', {
    subject,
    wayOut: 'Give one that begins with https:// or http://.',
  });
