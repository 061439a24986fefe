import { open } from 'node:fs/promises';
import { decode } from './charset.ts';
import type { Head } from './formats/markdown/front-matter.ts';
import { unreadable } from './unreadable.ts';

/** Front matter fits in this many bytes, or it waits for the whole article. */
const ENOUGH = 4096;

/**
 * What a Markdown file's front matter says, without reading the rest: enough for a row in a list. Null when the file
 * has none that gives a title, or cannot be read; `readArticle` then tells more.
 */
export async function readHead(path: string): Promise<Head | null> {
  const { readFrontMatter } = await import('./formats/markdown/front-matter.ts');
  const file = await open(path).catch(() => null);
  if (!file) return null;
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(ENOUGH), 0, ENOUGH, 0);
    const text = decode(buffer.subarray(0, bytesRead))
      .text.replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n');
    const { head } = readFrontMatter(text);
    return head.title === null ? null : head;
  } catch (error) {
    unreadable(error, path);
    return null;
  } finally {
    await file.close();
  }
}
