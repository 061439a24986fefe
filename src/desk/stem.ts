/** Enough of a stemmer to see that "repaired" and "repairs" speak of one thing; it never has to make a word. */
const ENDINGS = /(?:'s|ings?|edly|ed|es|s|ly|ation|ments?)$/;

export const stem = (value: string): string => {
  const cut = value.replace(ENDINGS, '');
  return (cut.length >= 3 ? cut : value).replace(/(.)\1$/, '$1').replace(/[ey]$/, '');
};
