import { BEYOND_SEQUENCE, distanceBucket } from './buckets.ts';
import { type Columns, OUT } from './columns.ts';
import { mix, narrowAddress, wideAddress } from './hash.ts';

/** Features per token in the first pass. */
export const FIRST_PASS_FEATURES = 72;
/** How many of them have few values; templates of that sort in the second pass are numbered from here. */
export const FIRST_PASS_NARROW = 37;

/**
 * Writes the addresses of the first-pass features of tokens `[from, to)` into `out`, token by token, `stride` apart.
 * Nothing outside `[from, to)` is looked at, except for relations inside a sentence. The order of the templates is
 * their identity: append, do not insert.
 */
export function firstPassFeatures(columns: Columns, from: number, to: number, out: Int32Array, stride: number): void {
  const { word, lemma, pos, shape, suffix2, suffix3, quote, cueStrength, sourceStrength } = columns;
  const at = (column: Int32Array, i: number) =>
    i < from ? BEYOND_SEQUENCE : i >= to ? BEYOND_SEQUENCE + 1 : column[i]!;
  const small = (column: Uint8Array, i: number) => (i < from ? 14 : i >= to ? 15 : column[i]!);
  let slot = 0;
  let wide = 0;
  let narrow = 0;
  const lexical = (a: number, b = 0, c = 0) => {
    out[slot++] = wideAddress(++wide, a, b, c);
  };
  const put = (a: number, b = 0, c = 0) => {
    out[slot++] = narrowAddress(narrow++, a, b, c);
  };

  for (let i = from; i < to; i++) {
    slot = (i - from) * stride;
    wide = 0;
    narrow = 0;
    const w = word[i]!;
    const p = pos[i]!;
    const wl = at(word, i - 1);
    const wr = at(word, i + 1);
    const wll = at(word, i - 2);
    const wrr = at(word, i + 2);
    const pl = at(pos, i - 1);
    const pr = at(pos, i + 1);
    const pll = at(pos, i - 2);
    const prr = at(pos, i + 2);
    const q = quote[i]!;
    const ql = small(quote, i - 1);
    const qr = small(quote, i + 1);

    put(0);
    // Words, alone and in pairs.
    lexical(w);
    lexical(wl);
    lexical(wr);
    lexical(wll);
    lexical(wrr);
    lexical(at(word, i - 3));
    lexical(at(word, i + 3));
    lexical(wl, w);
    lexical(w, wr);
    lexical(wll, wl);
    lexical(wr, wrr);
    lexical(lemma[i]!);
    lexical(at(lemma, i - 1), p);
    lexical(at(lemma, i + 1), p);
    lexical(w, p);
    // Parts of speech, alone and in runs.
    put(p);
    put(pl);
    put(pr);
    put(pll);
    put(prr);
    put(at(pos, i - 3), pll);
    put(at(pos, i + 3), prr);
    put(pl, p);
    put(p, pr);
    put(pll, pl);
    put(pr, prr);
    lexical(pll, pl, p);
    lexical(pl, p, pr);
    lexical(p, pr, prr);
    lexical(mix(0, pll, pl, p), pr, prr);
    lexical(wl, p, pr);
    lexical(pl, p, wr);
    // Shape and ending.
    const s = shape[i]!;
    put(s, i === from ? 1 : 0);
    put(s | (small(shape, i - 1) << 4) | (small(shape, i + 1) << 8));
    put(suffix2[i]!);
    lexical(suffix3[i]!);
    lexical(suffix3[i]!, p, pl);

    // Quotation marks.
    const before = columns.markBefore[i]!;
    const after = columns.markAfter[i]!;
    const sinceMark = before < 0 ? 15 : distanceBucket(i - before);
    const toMark = after < 0 ? 15 : distanceBucket(after - i);
    const inside = q === OUT ? 0 : 1;
    put(q | (ql << 4) | (qr << 8));
    put(q, p);
    lexical(q, w);
    put(q, sinceMark);
    put(q, toMark);
    lexical(q | (sinceMark << 4), toMark, p);

    // Cue strength around the token.
    const c = cueStrength[i]!;
    const cl = small(cueStrength, i - 1);
    const cr = small(cueStrength, i + 1);
    const cll = small(cueStrength, i - 2);
    const crr = small(cueStrength, i + 2);
    put(c | (inside << 4), p);
    put(cl | (inside << 4), p);
    put(cr | (inside << 4), p);
    put(cl | (c << 4) | (cr << 8) | (inside << 12));
    lexical(cll | (cl << 4) | (inside << 8), w);
    lexical(cr | (crr << 4) | (inside << 8), w);
    put(sourceStrength[i]! | (c << 4) | (inside << 8), p);
    put(small(sourceStrength, i - 1) | (small(sourceStrength, i + 1) << 4), p, inside);

    // The nearest likely cues of the sentence.
    const cueL = columns.cueBefore[i]!;
    const cueR = columns.cueAfter[i]!;
    const cueLDistance = cueL < 0 ? 15 : distanceBucket(i - cueL);
    const cueRDistance = cueR < 0 ? 15 : distanceBucket(cueR - i);
    const commaL = columns.commaBefore[i]!;
    const commaR = columns.commaAfter[i]!;
    const betweenL = cueL < 0 ? 3 : commaL > cueL ? 1 : 0;
    const betweenR = cueR < 0 ? 3 : commaR >= 0 && commaR < cueR ? 1 : 0;
    const strengthL = cueL < 0 ? 0 : cueStrength[cueL]!;
    const strengthR = cueR < 0 ? 0 : cueStrength[cueR]!;
    lexical(cueL < 0 ? 0 : lemma[cueL]!, inside);
    lexical(cueR < 0 ? 0 : lemma[cueR]!, inside);
    lexical(cueL < 0 ? 0 : lemma[cueL]!, cueLDistance, w);
    put(cueLDistance | (betweenL << 4) | (inside << 6) | (strengthL << 8));
    put(cueRDistance | (betweenR << 4) | (inside << 6) | (strengthR << 8));
    put(cueLDistance | (strengthL << 4) | (betweenL << 8), p, pl);
    put(cueRDistance | (strengthR << 4) | (betweenR << 8), p, pr);
    put(strengthL | (strengthR << 3) | (betweenL << 6) | (betweenR << 8), p, inside);

    // The sentence.
    const first = columns.sentenceFirst[i]!;
    const last = columns.sentenceLast[i]!;
    const fromStart = distanceBucket(i - first);
    const toEnd = distanceBucket(last - 1 - i);
    put(columns.sentenceCue[i]! | (inside << 4), p);
    put(
      columns.sentenceCue[i]! |
        (small(columns.sentenceCue, first - 1) << 4) |
        (small(columns.sentenceCue, last) << 8) |
        (inside << 12),
    );
    put(fromStart, p, inside);
    put(toEnd, p, inside);
    lexical(fromStart, w);
    put(toEnd | (fromStart << 4), inside);

    // Commas.
    lexical(commaR < 0 ? 15 : distanceBucket(commaR - i), commaR < 0 ? 0 : at(word, commaR + 1));
    lexical(commaL < 0 ? 15 : distanceBucket(i - commaL), commaL < 0 ? 0 : at(word, commaL + 1));

    // Verbs.
    const verb = columns.firstVerb[i]!;
    const toVerb = verb < 0 ? 0 : i < verb ? 1 : i === verb ? 2 : 3;
    const verbL = columns.verbBefore[i]!;
    const verbR = columns.verbAfter[i]!;
    put(toVerb | (inside << 4), p, verb < 0 ? 0 : cueStrength[verb]!);
    put(toVerb | (verb < 0 ? 0 : distanceBucket(Math.abs(verb - i)) << 4), inside);
    lexical(verbL < 0 ? 0 : lemma[verbL]!, p);
    lexical(verbR < 0 ? 0 : lemma[verbR]!, p);
  }
}
