/** Who "Q" and "A" are: the interviewer and the one interviewed, as the lines above the first question name them. */
import { type Guess, type Scene, stranger } from '../scene.ts';
import type { Mention, Referent } from '../types.ts';
import { wordAt } from '../words.ts';

/** Resolves the label of a turn in a Q&A. */
export function labelled(scene: Scene, letter: 'Q' | 'A'): Guess | null {
  const { interviewer, interviewee } = interviewOf(scene);
  const referent = letter === 'Q' ? interviewer : interviewee;
  if (referent !== null)
    return {
      referent,
      confidence: letter === 'Q' ? 0.85 : 0.9,
      how: letter === 'Q' ? 'the interviewer' : 'the one interviewed',
    };
  return letter === 'A' ? null : { referent: stranger(scene, 'interviewer'), confidence: 0.7, how: 'whoever asks' };
}

const KNOWN = new WeakMap<Scene, Interview>();

interface Interview {
  readonly interviewer: Referent | null;
  readonly interviewee: Referent | null;
}

function interviewOf(scene: Scene): Interview {
  const known = KNOWN.get(scene) ?? readInterview(scene);
  KNOWN.set(scene, known);
  return known;
}

/** Reads who talks to whom from the lines above the first label. */
function readInterview({ cast, words, annotated, attributions }: Scene): Interview {
  const first = attributions.find(
    ({ source, answers }) =>
      answers || (source !== null && /^[QA]\b/.test(annotated.article.text.slice(source.start, source.start + 2))),
  );
  const end = (first?.source ?? first?.contents[0])?.start ?? annotated.article.text.length;
  const above = cast.mentions.filter((mention) => mention.start < end && mention.referent.kind === 'person');
  const asks = (mention: Mention): boolean => {
    const at = wordAt(words, mention.start);
    const before = words.slice(Math.max(0, at - 3), at).map((word) => word.folded);
    // "Interview by Sam Reyes", "Ann Lee talks to Sam Reyes"; but "Sam Reyes talks to the poet Ann Lee".
    if (before.includes('by')) return true;
    if (
      before.some(
        (word, k) =>
          /^(?:to|with)$/.test(word) &&
          /^(?:talks|talked|talking|speaks|spoke|speaking)$/.test(words[at - before.length + k - 1]?.folded ?? ''),
      )
    )
      return mention.referent.roles.length === 0;
    return /^(?:asks|asked|interviews|interviewed|meets|met|sat|sits)$/.test(
      words[wordAt(words, mention.end)]?.folded ?? '',
    );
  };
  const interviewer = above.find(asks)?.referent ?? null;
  const interviewee = above.find((mention) => mention.referent !== interviewer)?.referent ?? null;
  return { interviewer, interviewee };
}
