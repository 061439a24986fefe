import type { HtmlElement } from './dom.ts';

// Elements that are never part of what a page says: programs, controls, embedded pages, ways around the site.
const SILENT = new Set(
  (
    'HEAD SCRIPT STYLE TEMPLATE NOSCRIPT IFRAME FRAME OBJECT EMBED APPLET CANVAS SVG MATH AUDIO VIDEO MAP ' +
    'FORM BUTTON INPUT SELECT OPTION TEXTAREA DATALIST DIALOG NAV MENU RT RP'
  ).split(' '),
);
const SILENT_ROLES = new Set(['navigation', 'dialog', 'alertdialog', 'search', 'menu', 'menubar', 'toolbar', 'banner']);
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const HIDDEN_CLASS = /(?:^|\s)(?:visually-?hidden|sr-only|screen-reader-text|hidden|d-none)(?:\s|$)/i;

/** Whether a reader of the page would neither see nor want what is in this element. */
export function isSilent(element: HtmlElement): boolean {
  if (SILENT.has(element.nodeName.toUpperCase())) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const role = element.getAttribute('role');
  if (role !== null && SILENT_ROLES.has(role.toLowerCase())) return true;
  return (
    HIDDEN_STYLE.test(element.getAttribute('style') ?? '') || HIDDEN_CLASS.test(element.getAttribute('class') ?? '')
  );
}
