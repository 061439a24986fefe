/** Words that turn a sentence round. Losing or gaining one inside quotation marks is the gravest change there is. */
const NEGATIONS = new Set(
  'not no never none nobody nothing nowhere neither nor without cannot hardly barely scarcely nay'.split(' '),
);

/** Whether a word denies by itself. Words of the desk are lower case with a straight apostrophe (`Word.value`). */
export const isNegation = (value: string): boolean => NEGATIONS.has(value) || value === "ain't" || value === 'dont';

const AUXILIARIES = new Set(
  'am is are was were be been do does did have has had can could may might must shall should will would ought need dare'.split(
    ' ',
  ),
);

/** Whether a word is a verb that a negation follows ("will not", "does not"). */
export const isAuxiliary = (value: string): boolean => AUXILIARIES.has(value);

const PREFIX = /^(?:un|in|im|il|ir|dis|non|mis|de)/;

/** Whether one word is the other with a negating prefix ("legal" and "illegal"). */
export const areOpposites = (one: string, other: string): boolean =>
  one.length > 2 &&
  other.length > 2 &&
  one !== other &&
  (one.replace(PREFIX, '') === other || other.replace(PREFIX, '') === one);
