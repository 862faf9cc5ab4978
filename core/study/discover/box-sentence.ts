/** A box in plain words, in the values of parameters. */
import { roundHalfUp } from '../../money/rounding.ts';
import { isCounted } from '../../experiment/positions.ts';
import { isMoney } from '../../parameters/parameter.ts';
import type { Unit } from '../../parameters/parameter.ts';
import type { DiscoverAnswer } from '../discover.ts';
import type { DiscoverInput, ParameterInput } from './inputs.ts';
import type { BoundTold, BoxTold, Covered } from './tell-box.ts';

/**
 * What the worlds of a box have in common, how much of all there is of interest they hold, and how often it is of interest in
 * them: by fresh worlds where there are some, else by those it was found in.
 */
export function boxSentence(answer: DiscoverAnswer, position: number): string {
  const { find, inputs, boxes, replicates } = answer;
  const box = boxes[position];
  const { coverage, density, base } = told(box);
  const does = find === 'fails' ? 'fails' : 'meets its limits';
  const where = box.bounds.map(({ bound }) => boundWords(bound, inputs)).join(', and ');
  const units = replicates === 1 ? 'worlds' : 'runs';
  const covers =
    coverage === null ? '' : `In ${inHundred(coverage.share)} of the ${units} in which the option ${does}, `;
  const counted = replicates === 1 ? 'of the worlds' : 'of runs in worlds';
  const fail = find === 'fails' ? 'fail' : 'meet the limits';
  const rest =
    density === null
      ? '; none of the fresh worlds is like that'
      : `; ${counted} like that, ${inHundred(density.share)} ${fail}`;
  const others = position === 0 ? 'all' : 'all outside the boxes before it';
  const against = base === null ? '' : `, against ${inHundred(base.share)} of ${others}`;
  const sentence = `${covers}${where}${rest}${against}.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** What fresh worlds say goes before what flatters. */
export function told({ found, checked }: BoxTold): Covered {
  return checked ?? found;
}

/** A bound in words: the input by its label, and between what it lies or which choices are left. */
export function boundWords(bound: BoundTold, inputs: readonly DiscoverInput[]): string {
  const input = inputs.find(({ id }) => id === bound.input);
  const name = `"${input?.label ?? bound.input}"`;
  if ('among' in bound) {
    const labels = bound.among.map((each) => labelOf(input, each));
    return `${name} is ${labels.join(' or ')}`;
  }
  if (input?.kind !== 'parameter') return name;
  const { above, below } = bound;
  if (above !== null && below !== null)
    return `${name} is between ${valueWords(input, above.value)} and ${valueWords(input, below.value)}`;
  if (above !== null) return `${name} is above ${valueWords(input, above.value)}`;
  return below === null ? name : `${name} is below ${valueWords(input, below.value)}`;
}

function labelOf(input: DiscoverInput | undefined, choice: string): string {
  const label =
    input?.kind === 'parameter' ? undefined : input?.choices.find(({ id }) => id === choice)?.label;
  return `"${(label ?? choice).replace(/\.$/, '')}"`;
}

/** A share as people count it: 82 in 100. */
export function inHundred(share: number): string {
  return `${roundHalfUp(share * 100)} in 100`;
}

/** Steps that a range is told in: enough to tell its parts apart. */
const STEPS = 100;
const MOST_DIGITS = 6;

/** A value in its unit, with as many places as it takes to tell a hundredth of its range. */
function valueWords(input: ParameterInput, value: number): string {
  const { unit, low, high } = input;
  const isPart = unit === 'fraction' || unit === 'per year' || unit === 'per month';
  const scale = isPart ? 100 : 1;
  // An end that parts two whole numbers lies half way between them.
  const fewest = isCounted(input, unit) ? 1 : 0;
  const text = (value * scale).toFixed(Math.max(fewest, placesFor(((high - low) * scale) / STEPS)));
  if (unit === 'fraction') return `${text}%`;
  if (isPart) return `${text}% ${unit.replace('per', 'a')}`;
  if (isMoney(unit)) return `£${(value * scale).toFixed(2)}${perWords(unit)}`;
  return unit === 'multiplier' ? `${text} times` : `${text} ${unit}`;
}

function perWords(unit: Unit): string {
  return unit.replace('pounds', '').replace(' per hour', ' an hour').replace(' per', ' a');
}

function placesFor(step: number): number {
  let places = 0;
  for (let size = step; size > 0 && size < 1 && places < MOST_DIGITS; size *= 10) places++;
  return Math.min(places, 2);
}
