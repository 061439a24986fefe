/**
 * Makes the patterns at the top of a module when they are first asked for: one that names a property of Unicode takes
 * milliseconds to make, and string-width, which is seldom asked, has three.
 */
export function lazyPatterns(source) {
  const patterns = [...source.matchAll(/^const (\w+Regex) = (\/.+\/[a-z]*);$/gm)];
  if (patterns.length === 0) throw new Error('string-width has no patterns any more; see scripts/fast');
  return patterns.reduce(
    (text, [line, name, pattern]) =>
      text
        .replace(line, `let ${name}Made;\nconst MAKE = () => (${name}Made ??= ${pattern.replaceAll('$', '$$$$')});`)
        .replace(new RegExp(`\\b${name}\\b`, 'g'), `${name}()`)
        .replace('const MAKE =', `const ${name} =`),
    source,
  );
}
