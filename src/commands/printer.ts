import type { ExpectedError } from '../model/errors.ts';

// What is printed about names from outside must not steer the terminal.
const printable = (text: string) =>
  text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');

/** The one way an expected error is put: what it is about, what happened, and the way out. */
export function warn(error: ExpectedError): string {
  const way = error.wayOut ? ` ${error.wayOut}` : '';
  return `dixit: ${printable(`${error.subject}: ${error.message}${way}`)}\n`;
}
