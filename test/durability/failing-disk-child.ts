/** Run with the failing disk loaded: every trial at every place, for a moment and from then on; the outcomes as JSON. */
import { tryEveryPlace } from './every-place.ts';
import { TRIALS } from './trials.ts';

const root = process.argv[2]!;
const NO_SPACE = 28;
const INPUT_OUTPUT = 5;

const outcomes = [];
for (const trial of TRIALS) {
  for (const failure of [
    { goesOn: false, error: INPUT_OUTPUT },
    { goesOn: true, error: NO_SPACE },
  ]) {
    outcomes.push({ ...(await tryEveryPlace(root, trial, failure)), ...failure });
  }
}
console.log(JSON.stringify(outcomes));
