/** Short forms of first names that do not begin as the long form does. */
const NICKNAMES: readonly (readonly string[])[] = [
  ['william', 'bill', 'billy', 'will', 'willie', 'liam'],
  ['robert', 'bob', 'bobby', 'rob', 'bert'],
  ['richard', 'dick', 'rick', 'ricky'],
  ['james', 'jim', 'jimmy', 'jamie'],
  ['john', 'jack', 'johnny'],
  ['edward', 'ted', 'ned', 'eddie', 'teddy'],
  ['theodore', 'ted', 'teddy'],
  ['charles', 'chuck', 'charlie'],
  ['michael', 'mike', 'mick', 'mikey'],
  ['anthony', 'tony'],
  ['lawrence', 'laurence', 'larry'],
  ['henry', 'harry', 'hank'],
  ['harold', 'harry'],
  ['margaret', 'peggy', 'meg', 'maggie'],
  ['elizabeth', 'betty', 'beth', 'liz', 'lizzie', 'eliza', 'betsy'],
  ['katherine', 'catherine', 'kathryn', 'kate', 'katie', 'kathy', 'cathy'],
  ['dorothy', 'dot', 'dolly'],
  ['mary', 'molly', 'polly'],
  ['david', 'dave'],
  ['stephen', 'steven', 'steve'],
  ['gregory', 'greg'],
  ['patricia', 'pat', 'trish', 'patty'],
  ['deborah', 'debra', 'debbie'],
  ['rebecca', 'becky'],
  ['alexander', 'alex', 'sasha', 'sandy'],
  ['joseph', 'joe', 'joey'],
  ['matthew', 'matt'],
  ['andrew', 'andy', 'drew'],
  ['peter', 'pete'],
  ['thomas', 'tom', 'tommy'],
  ['timothy', 'tim'],
  ['samuel', 'sam'],
  ['susan', 'sue', 'suzanne'],
  ['jennifer', 'jen', 'jenny'],
  ['nicholas', 'nick'],
  ['philip', 'phil'],
  ['geoffrey', 'jeffrey', 'geoff', 'jeff'],
];

const SETS = new Map<string, Set<number>>();
NICKNAMES.forEach((names, i) => {
  for (const name of names) SETS.set(name, (SETS.get(name) ?? new Set()).add(i));
});

/** Whether two folded first names may be the same person's: equal, an initial, a short form. */
export function sameFirstName(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short);
  if (short.length >= 3 && long.startsWith(short)) return true;
  const sets = SETS.get(a);
  const others = SETS.get(b);
  return sets !== undefined && others !== undefined && [...sets].some((set) => others.has(set));
}
