/** Who speaks in a dialogue told without cues: quotations in paragraphs of their own, by two who take turns. */
import type { Attribution } from '../../types.ts';
import { type Guess, type Scene, type Turn, turnsBefore } from '../scene.ts';
import { wordAt } from '../words.ts';

const TURNS = 8;

/** How far back, in paragraphs, the other of the two may have spoken. */
const NEAR = 2;

/** What is longer, in characters, may be a speech that goes on. */
const SHORT = 80;

/**
 * Whose words a quotation without a source is, by the turns before it: the other's of two who spoke by turns, or in a run
 * of short ones. Null where it is somebody else's than the last speaker's but nobody knows whose; undefined for no opinion.
 */
export function inDialogue(scene: Scene, index: number): Guess | null | undefined {
  const attribution = scene.attributions[index]!;
  const [content] = attribution.contents;
  const here = paragraphOf(scene, attribution);
  if (content === undefined || here === null) return undefined;
  const [last, before] = [...turnsBefore(scene.turns, content.start, 4)].filter((turn) => !turn.nested);
  if (last === undefined) return undefined;
  if (
    before !== undefined &&
    alternate(here, last, before) &&
    (isAsked(scene, last, attribution) || isBare(scene, index))
  )
    return byTurns(before, 0.7);
  const run = runAround(scene, index);
  if (run === null) return undefined;
  // “You’re early,” Lin says. ⏎ “You said seven.” ⏎ “I always do.”: the second is the other's, the third Lin's.
  if (run.place % 2 === 0) return byTurns(run.opener, 0.65);
  const other = [...turnsBefore(scene.turns, content.start, TURNS)].find(
    ({ nested, referent, paragraph }) =>
      !nested && referent !== run.opener.referent && referent.kind === 'person' && here - paragraph <= NEAR,
  );
  return other === undefined ? null : byTurns(other, 0.6);
}

const byTurns = ({ referent }: Turn, confidence: number): Guess => ({
  referent,
  confidence,
  how: 'no source printed: the two take turns',
});

/** Whether two spoke one after the other in the paragraphs right before. */
const alternate = (here: number, last: Turn, before: Turn): boolean =>
  last.referent !== before.referent &&
  before.referent.kind === 'person' &&
  here - last.paragraph === 1 &&
  last.paragraph - before.paragraph === 1;

const ASKS = /\?["”’'»]*\s*$/;

/** Whether one of the two puts a question. */
const isAsked = ({ annotated, attributions }: Scene, last: Turn, { contents }: Attribution): boolean =>
  [...attributions[last.attribution]!.contents, contents[0]!].some(({ start, end }) =>
    ASKS.test(annotated.article.text.slice(start, end)),
  );

/** A run of bare quotations: how far in it one is, from 1, and who spoke in the paragraph before the first. */
function runAround(scene: Scene, index: number): { readonly place: number; readonly opener: Turn } | null {
  if (!isBare(scene, index)) return null;
  let first = index;
  while (index - first < TURNS && follows(scene, first - 1)) first--;
  if (first === index && !follows(scene, index)) return null;
  const { contents } = scene.attributions[first]!;
  const [opener] = turnsBefore(scene.turns, contents[0]!.start, 1);
  if (opener === undefined || opener.nested || paragraphOf(scene, scene.attributions[first]!)! - opener.paragraph !== 1)
    return null;
  return { place: index - first + 1, opener };
}

/** Whether an attribution and the one after it are bare quotations in paragraphs that follow each other. */
function follows(scene: Scene, index: number): boolean {
  if (!isBare(scene, index) || !isBare(scene, index + 1)) return false;
  const [one, other] = [scene.attributions[index]!, scene.attributions[index + 1]!];
  return paragraphOf(scene, other)! - paragraphOf(scene, one)! === 1;
}

/** A short quotation that is the whole of its paragraph. */
function isBare(scene: Scene, index: number): boolean {
  const attribution = scene.attributions[index];
  if (attribution === undefined || attribution.source !== null || attribution.cue.length > 0) return false;
  if (attribution.kind !== 'direct' || attribution.nestedIn !== null || attribution.answers) return false;
  const [content, more] = attribution.contents;
  if (content === undefined || more !== undefined || content.end - content.start > SHORT) return false;
  const at = paragraphOf(scene, attribution);
  const paragraph = at === null ? undefined : scene.annotated.paragraphs[at];
  return paragraph !== undefined && content.start - paragraph.start <= 1 && paragraph.end - content.end <= 1;
}

function paragraphOf({ words }: Scene, { contents }: Attribution): number | null {
  const [content] = contents;
  return content === undefined ? null : (words[wordAt(words, content.start)]?.paragraph ?? null);
}
