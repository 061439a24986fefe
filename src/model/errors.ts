/** Exit code of a wrong command line or of an expected error; 1 and 2 are left to commands as verdicts. */
export const CANNOT = 3;
/** Exit code of a bug. */
export const BUG = 70;

/**
 * The two families of errors. An `ExpectedError` is something the world did (a missing file, a locked library, a bad
 * flag): it has words for a person, a way out and an exit code, and one printer in `cli` shows it without a stack.
 * Anything else that is thrown is a bug and keeps its stack.
 */
export class ExpectedError extends Error {
  override readonly name: string = 'ExpectedError';
  /** What it is about: a path, a URL, `config.toml:12`. */
  readonly subject: string;
  /** What the reader can do about it. */
  readonly wayOut: string | null;
  readonly exitCode: number;

  constructor(
    message: string,
    options: { subject: string; wayOut?: string | null; exitCode?: number; cause?: unknown },
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.subject = options.subject;
    this.wayOut = options.wayOut ?? null;
    this.exitCode = options.exitCode ?? CANNOT;
  }
}

export const INTAKE_FAULTS = [
  'unreachable',
  'not-found',
  'refused',
  'unsupported',
  'malformed',
  'too-large',
  'binary',
  'empty',
] as const;
export type IntakeFault = (typeof INTAKE_FAULTS)[number];

/** Reading from outside failed; `fault` says how, so that a caller may retry, skip or ask. */
export class IntakeError extends ExpectedError {
  override readonly name = 'IntakeError';
  readonly fault: IntakeFault;
  constructor(
    fault: IntakeFault,
    message: string,
    options: { subject: string; wayOut?: string | null; cause?: unknown },
  ) {
    super(message, options);
    this.fault = fault;
  }
}

/** The library cannot be used as asked (locked, newer schema, damaged, disk full, read-only, not there, not a library). */
export class LibraryError extends ExpectedError {
  override readonly name = 'LibraryError';
  readonly fault: 'locked' | 'newer-schema' | 'damaged' | 'full' | 'read-only' | 'missing' | 'foreign';
  constructor(
    fault: LibraryError['fault'],
    message: string,
    options: { subject: string; wayOut?: string | null; cause?: unknown },
  ) {
    super(message, options);
    this.fault = fault;
  }
}
