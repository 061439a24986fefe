import { parseDocument } from 'yaml';
import { cleanLine } from '../../../text/clean.ts';
import type { Draft } from '../../compose.ts';
import { languageTag } from '../../language.ts';
import { isoDate } from '../../published.ts';
import { webLink } from '../../web-link.ts';

/** What an article says of itself before it begins. */
export type Head = Pick<Draft, 'title' | 'outlet' | 'byline' | 'published' | 'language' | 'url' | 'warnings'>;

const NO_HEAD: Head = {
  title: null,
  outlet: null,
  byline: null,
  published: null,
  language: null,
  url: null,
  warnings: [],
};

/**
 * Reads YAML front matter: a first line of `---`, up to the next. YAML that cannot be read is a warning with its line
 * and costs only what it would have said; a rule with prose under it is not front matter and stays in the body.
 */
export function readFrontMatter(text: string): { readonly head: Head; readonly body: string } {
  const fenced = /^---[ \t]*\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\n|$)/m.exec(text.slice(0, LONGEST_FRONT_MATTER));
  if (fenced?.index !== 0) return { head: NO_HEAD, body: text };
  const body = text.slice(fenced[0].length);
  const fields = readFields(fenced[1]!);
  if (fields === 'prose') return { head: NO_HEAD, body: text };
  return { head: typeof fields === 'string' ? { ...NO_HEAD, warnings: [fields] } : headOf(fields), body };
}

const LONGEST_FRONT_MATTER = 64 * 1024;

/**
 * The fields by lower-case name, each as the words it holds; or a warning, where the YAML is broken or a trap (the
 * library refuses alias bombs by throwing); or `prose`, where it is YAML only by accident.
 */
function readFields(yaml: string): ReadonlyMap<string, string> | string {
  try {
    const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' });
    const [error] = document.errors;
    if (error) return unreadable(error.message, yaml.slice(0, error.pos[0]).split('\n').length + 1);
    const fields: unknown = document.toJS({ maxAliasCount: 20 });
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
      return fields === null ? new Map() : 'prose';
    const words = Object.entries(fields).map(([key, value]) => [key.toLowerCase(), wordsOf(value)] as const);
    return new Map(words.filter(([, value]) => value !== ''));
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error), 1);
  }
}

const unreadable = (message: string, line: number): string =>
  `The front matter could not be read (line ${line}): ${cleanLine(message.split('\n')[0]!).slice(0, 200)}`;

function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join(', ');
  return typeof value === 'object' && value !== null && 'name' in value ? wordsOf(value.name) : '';
}

function headOf(fields: ReadonlyMap<string, string>): Head {
  const pick = (...names: string[]): string | null => {
    for (const name of names) if (fields.has(name)) return fields.get(name)!;
    return null;
  };
  const date = pick('published', 'date', 'pubdate');
  const url = pick('url', 'link', 'canonical');
  const language = pick('language', 'lang');
  const [published, link, tag] = [isoDate(date), webLink(url), languageTag(language)];
  const odd = (what: string, given: string | null, taken: string | null) =>
    given && !taken ? [`The front matter’s ${what} was not understood: ${cleanLine(given).slice(0, 60)}`] : [];
  return {
    title: pick('title', 'headline'),
    outlet: pick('outlet', 'publication', 'site'),
    byline: pick('byline', 'author', 'authors'),
    published,
    language: tag,
    url: link,
    warnings: [...odd('date', date, published), ...odd('url', url, link), ...odd('language', language, tag)],
  };
}
