/** A language as its canonical BCP 47 tag (`en_gb` is `en-GB`), or null when it is none. */
export function languageTag(language: string | null | undefined): string | null {
  const tag = language?.trim().replaceAll('_', '-') ?? '';
  try {
    return tag === '' ? null : (Intl.getCanonicalLocales(tag)[0] ?? null);
  } catch {
    return null;
  }
}
