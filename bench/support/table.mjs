/** A table of what was measured, against what is to be reached. */

/** Prints rows as they come, and counts those that reach what they should. */
export class Table {
  #met = 0;
  #judged = 0;

  /** A row that is only to be looked at. */
  note(measure, value) {
    console.log(`${measure.padEnd(MEASURE)} ${value}`);
  }

  /** A row with what is to be reached, in words, and whether it was. */
  row(measure, value, reach, met) {
    this.#judged++;
    if (met) this.#met++;
    console.log(`${measure.padEnd(MEASURE)} ${value.padEnd(VALUE)} ${reach.padEnd(REACH)} ${met ? 'met' : 'NOT MET'}`);
  }

  /** How many of the rows were met. */
  get verdict() {
    return `${this.#met} of ${this.#judged} met`;
  }
}

const MEASURE = 52;
const VALUE = 28;
const REACH = 16;
