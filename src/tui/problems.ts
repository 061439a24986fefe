/** The problems there are: those met since the start, and those the library keeps until they are settled; one a subject. */
import type { Problem } from './world.ts';

/** A new one takes the place of an older one about the same. */
export const withMet = (problems: readonly Problem[], problem: Problem): readonly Problem[] => [
  ...problems.filter(({ subject }) => subject !== problem.subject),
  problem,
];

/** What the library keeps now takes the place of what it kept before. */
export const withListed = (problems: readonly Problem[], listed: readonly Problem[]): readonly Problem[] => {
  const subjects = new Set(listed.map(({ subject }) => subject));
  return [...problems.filter(({ kept, subject }) => !kept && !subjects.has(subject)), ...listed.map(keep)];
};

const keep = ({ subject, message, wayOut }: Problem): Problem => ({ subject, message, wayOut, kept: true });
