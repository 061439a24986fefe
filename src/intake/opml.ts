/** OPML, in which feed readers hand each other their feeds. Folders are tags; a feed in two folders has two outlines. */
import { generateOpml, parseOpml } from 'feedsmith';
import { IntakeError } from '../model/errors.ts';
import { cleanLine } from '../text/clean.ts';
import { declaredCharset, decode } from './charset.ts';
import { readRaw } from './read.ts';
import { webLink } from './web-link.ts';

export interface Subscription {
  readonly address: string;
  readonly title: string;
  readonly site: string | null;
  readonly tags: readonly string[];
}

export interface Subscriptions {
  readonly feeds: readonly Subscription[];
  /** Addresses that are not http or https, and were left out. */
  readonly refused: readonly string[];
}

/** What is read of an outline; feedsmith's own type has every field of it. */
interface Outline {
  readonly text?: string;
  readonly title?: string;
  readonly xmlUrl?: string;
  readonly htmlUrl?: string;
  readonly outlines?: readonly Outline[];
}

/** Folders in folders deeper than this are not OPML but an attack on the stack. */
const DEEPEST = 50;

/** Reads the OPML file at a path. Throws IntakeError. */
export async function loadSubscriptions(path: string): Promise<Subscriptions> {
  const { body } = await readRaw({ kind: 'file', address: path });
  return readSubscriptions(decode(body, [declaredCharset(body)]).text, path);
}

/** Reads an OPML document. Throws IntakeError (`malformed`) where it is none; `subject` is where it is from. */
export function readSubscriptions(text: string, subject: string): Subscriptions {
  const byAddress = new Map<string, Subscription>();
  const refused: string[] = [];
  const visit = (outlines: readonly Outline[], folders: readonly string[]): void => {
    for (const outline of outlines) {
      const name = cleanLine(outline.title ?? outline.text ?? '');
      if (outline.xmlUrl) {
        const address = webLink(outline.xmlUrl);
        if (!address) {
          refused.push(cleanLine(outline.xmlUrl));
          continue;
        }
        const known = byAddress.get(address);
        byAddress.set(address, {
          address,
          title: known?.title ?? (name || address),
          site: known?.site ?? webLink(outline.htmlUrl),
          tags: [...new Set([...(known?.tags ?? []), ...folders])],
        });
      }
      if (folders.length < DEEPEST)
        visit(outline.outlines ?? [], name && !outline.xmlUrl ? [...folders, name] : folders);
    }
  };
  visit(parsed(text, subject), []);
  return { feeds: [...byAddress.values()], refused };
}

function parsed(text: string, subject: string): readonly Outline[] {
  try {
    return (parseOpml(text).body?.outlines ?? []) as readonly Outline[];
  } catch (cause) {
    throw new IntakeError('malformed', 'This is not an OPML document.', {
      subject,
      wayOut: 'Export the feeds again from the other reader, as OPML.',
      cause,
    });
  }
}

/** Writes feeds, at least one, as OPML 2.0. */
export function writeSubscriptions(feeds: readonly Subscription[], now: Date): string {
  const tags = [...new Set(feeds.flatMap((feed) => feed.tags))].sort();
  const outline = ({ title, address, site }: Subscription) => ({
    type: 'rss',
    text: title,
    title,
    xmlUrl: address,
    ...(site ? { htmlUrl: site } : {}),
  });
  return generateOpml({
    head: { title: 'Feeds of dixit', dateCreated: now },
    body: {
      outlines: [
        ...tags.map((tag) => ({
          text: tag,
          title: tag,
          outlines: feeds.filter((feed) => feed.tags.includes(tag)).map(outline),
        })),
        ...feeds.filter((feed) => feed.tags.length === 0).map(outline),
      ],
    },
  });
}
