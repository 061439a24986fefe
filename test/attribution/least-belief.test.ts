import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/attribution/annotate.ts';
import { leastBelief } from '../../src/attribution/least-belief.ts';
import { read } from '../../src/attribution/reading/read.ts';
import { articleOf } from './article-of.ts';
import { tagged } from './tagged.ts';

/** What is asked of a tagged attribution, given by its words. */
function asked(text: string, source: string, cue: string, content: string): number {
  const reading = read(annotate(articleOf(text)));
  return leastBelief(reading, tagged(reading, source, cue, content));
}

const LISTED = asked('Lin called the pier a “wreck”.', 'Lin', 'called', 'the pier a “wreck”');

describe('the belief that a tagged attribution needs', () => {
  it.each([
    ['a name', 'She joined a choir called “Wet Gulls” in May.', 'a choir', 'called', '“Wet Gulls”'],
    ['a signature', 'It came in a card signed “Your bakers”.', 'a card', 'signed', '“Your bakers”'],
    ['imagined words', '“Old crab,” you will say.', 'you', 'will say', '“Old crab,”'],
    ['what nobody says', 'Nobody is saying “burn it”.', 'Nobody', 'is saying', '“burn it”'],
    ['what no one says', 'No one who rows has called it “the Comb”.', 'one', 'has called', 'it “the Comb”'],
    ['what stands on things', 'The banner says “Eels first”.', 'The banner', 'says', '“Eels first”'],
    ['so-called things', 'The so-called “tidal gate” was a plank.', 'The so-', 'called', '“tidal gate” was a plank'],
    ['those who are accused', 'Two rowers accused of theft must wait.', 'Two rowers', 'accused', 'of theft'],
    ['those who are called so', 'A rower called Jen sank.', 'A rower', 'called', 'Jen'],
    ['what is defended', 'The head defends “silent rowing”.', 'The head', 'defends', '“silent rowing”'],
    ['when it was', 'Lin replied the next morning.', 'Lin', 'replied', 'the next morning'],
    ['what a place is known as', 'It is a corner known as “the Gull”.', 'a corner', 'known as', '“the Gull”'],
    ['what is found', 'Rovers find “a bit of luck” at sea.', 'Rovers', 'find', '“a bit of luck” at sea'],
    ['what the author asks', 'Did Lin still doubt that?', 'Lin', 'still doubt', 'that'],
    ['capitals after “her”', 'Crews called her “the Gull”.', 'Crews', 'called', 'her “the Gull”'],
    ['a title', 'The panel read a paper, titled “Wet Gulls”.', 'a paper', 'titled', 'a paper, titled “Wet Gulls”'],
    [
      'what somebody is known as',
      'The eel was known to all as “the Dame”.',
      'The eel',
      'was known',
      'to all as “the Dame”',
    ],
    [
      'what a group calls itself',
      'A club calling itself Wet Gulls met in May.',
      'A club',
      'calling',
      'itself Wet Gulls',
    ],
    ['the name that is given', 'The rowers have named the crab Steven.', 'The rowers', 'have named', 'the crab Steven'],
    [
      'what is called off',
      'The rowers called off the race on Friday.',
      'The rowers',
      'called off',
      'the race on Friday',
    ],
    ['what readers are asked to tell', 'Write and tell us what you think.', 'Write', 'tell', 'us what you think'],
    ['what a rower calls herself', 'One, calling herself “Eel Mum”, wept.', 'One', 'calling', 'herself “Eel Mum”'],
    ['a question word alone', 'Asked why, the rower left.', 'the rower', 'Asked', 'why'],
    ['the label of a headline', '# Opinion: a “tidal” mistake', 'Opinion', ':', 'a “tidal” mistake'],
  ])('is more than any for %s', (_, text, source, cue, content) => {
    expect(asked(text, source, cue, content)).toBe(Number.POSITIVE_INFINITY);
  });

  it('is more for a few words after a verb that reports nothing, and for what anyone says', () => {
    expect(asked('Lin kept her “hold” rating.', 'Lin', 'kept', 'her “hold” rating')).toBeGreaterThan(LISTED);
    expect(asked('Everyone thinks it a pity.', 'Everyone', 'thinks', 'it a pity')).toBeGreaterThan(LISTED);
  });

  it('is the least for what a crier calls', () => {
    expect(asked('The mayor called “Order!” twice.', 'The mayor', 'called', '“Order!”')).toBe(LISTED);
  });
});
