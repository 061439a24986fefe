/** Reads the pages behind a feed's entries, a few side by side and not too many in one look. */
import type { Validators } from '../intake/fetch.ts';
import type { Article } from '../model/article.ts';
import { IntakeError } from '../model/errors.ts';
import { asVersionOf } from './as-version-of.ts';
import type { Look } from './refresh.ts';

/** The most pages of one feed in one look; the rest wait for the next. */
const PAGES_A_LOOK = 100;

/** A page as a version of the article it belongs to, and what to ask with the next time. */
interface PageRead extends Validators {
  readonly article: Article;
}

/**
 * Why there is no page: it has not changed (`stored`), it says less than the feed does (`none`), it `failed`, or it is
 * still `wanted` because enough were read.
 */
type NoPage = 'stored' | 'none' | 'failed' | 'wanted';

export interface PageReader {
  /** `atLeast` is how many code units a page must have to be more than what is known already. */
  read(
    url: string,
    of: Article,
    options: { readonly atLeast: number; readonly validators: Validators },
  ): Promise<PageRead | NoPage>;
  /** What could not be had, in a line, or null. */
  warning(): string | null;
}

export function pageReader({ net, signal, extracting }: Look): PageReader {
  let asked = 0;
  const failed: IntakeError[] = [];
  return {
    read: async (url, of, { atLeast, validators }) => {
      if (asked >= PAGES_A_LOOK || signal.aborted) return 'wanted';
      asked++;
      extracting(1);
      try {
        const page = await net.readPage(url, validators, signal);
        if (!page.changed) return 'stored';
        return page.article.text.length < atLeast ? 'none' : { ...page, article: asVersionOf(page.article, of) };
      } catch (error) {
        if (signal.aborted) return 'wanted';
        if (!(error instanceof IntakeError)) throw error;
        failed.push(error);
        return 'failed';
      } finally {
        extracting(-1);
      }
    },
    warning: () => {
      const first = failed[0];
      return first
        ? `${failed.length} of ${asked} pages could not be read, first ${first.subject}: ${first.message}`
        : null;
    },
  };
}
