import { IntakeError, type IntakeFault } from '../model/errors.ts';

// What a file system says, as fault, words and way out.
const SAYINGS: Readonly<Record<string, readonly [IntakeFault, string, string | null]>> = {
  ENOENT: ['not-found', 'There is no such file or folder.', 'Check the spelling.'],
  ENOTDIR: ['not-found', 'There is no such file or folder.', 'Check the spelling.'],
  ENAMETOOLONG: ['not-found', 'The name is too long to be a file.', null],
  ELOOP: ['not-found', 'The link leads round in a circle.', null],
  EACCES: ['refused', 'You may not read this.', 'Check its permissions.'],
  EPERM: ['refused', 'You may not read this.', 'Check its permissions.'],
  EISDIR: ['unsupported', 'This is a folder, not a file.', null],
  ENXIO: ['unsupported', 'This is a device or a socket, not a file.', null],
  EIO: ['refused', 'The disk could not read it.', 'Try again.'],
  EBUSY: ['refused', 'Another program holds it.', 'Try again.'],
  EMFILE: ['refused', 'Too many files are open.', 'Try again with fewer files.'],
  ENFILE: ['refused', 'Too many files are open.', 'Try again with fewer files.'],
};

/** The error for a web address where only files are read. */
export const notAFile = (subject: string): IntakeError =>
  new IntakeError('unsupported', 'This is a web address, not a file.', {
    subject,
    wayOut: '"dixit add" puts what is there into your library.',
  });

/**
 * What the file system said about `subject`, in words.
 * @throws the error itself when it is none a file system is known to give: that is a bug.
 */
export function unreadable(error: unknown, subject: string): IntakeError {
  if (error instanceof IntakeError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const saying = SAYINGS[code];
  // A path with a zero byte never reaches the disk.
  if (code === 'ERR_INVALID_ARG_VALUE') return new IntakeError('not-found', 'No file can have this name.', { subject });
  if (!saying) throw error;
  if (/^https?:\/\//i.test(subject) && saying === SAYINGS.ENOENT) return notAFile(subject);
  const [fault, words, wayOut] = saying;
  return new IntakeError(fault, words, { subject, wayOut, cause: error });
}
