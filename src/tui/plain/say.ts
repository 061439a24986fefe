/** What is new on the screen, to be said: a view that opens as a whole, and then what comes to it or is chosen in it. */
import { displayText } from '../../text/display.ts';
import type { Model } from '../model.ts';
import type { PlainLine } from './line.ts';
import { type PlainScreen, plainScreen } from './screen.ts';

export interface Said {
  readonly screen: PlainScreen;
  readonly told: number;
  /** What is to be said now. */
  readonly fresh: readonly string[];
}

/** Counts come in by themselves and marks come and go: by that alone a line is no new one. */
const sameness = ({ text }: PlainLine): string =>
  text.replace(/^(?:unread|kept|edited), /g, '').replace(/ *(?:\d+ statements?|·)$/, '');

const spoken = ({ text, chosen }: PlainLine): string => (chosen ? `chosen: ${text}` : text);

/** Says what is new since the last time; all of it where `again`. */
export function say(before: Said | null, model: Model, again = false): Said {
  const screen = plainScreen(model);
  const toast = model.toast && model.told !== before?.told ? [displayText(model.toast.text)] : [];
  const fresh = [...newLines(again ? null : (before?.screen ?? null), screen), ...toast];
  return { screen, told: model.told, fresh };
}

function newLines(before: PlainScreen | null, screen: PlainScreen): readonly string[] {
  if (before?.view !== screen.view) {
    return screen.isTyping ? [screen.title] : [screen.title, ...screen.lines.map(spoken), screen.keys].filter(Boolean);
  }
  // Each letter would bring another list: what would be taken stands in the last line.
  if (screen.isTyping) return [];
  const known = new Set(before.lines.map(sameness));
  const chosen = new Set(before.lines.filter((line) => line.chosen).map(sameness));
  return screen.lines
    .filter((line) => !known.has(sameness(line)) || (line.chosen && !chosen.has(sameness(line))))
    .map(spoken);
}
