/** A box in plain words, in the values of parameters. */
import { capital } from '../../scenario/first-letter.ts';
import { isCounted } from '../../experiment/positions.ts';
import { toDecimals } from '../../figures/digits.ts';
import { formatValue } from '../../figures/value.ts';
import { isMoney } from '../../parameters/parameter.ts';
import type { DiscoverAnswer } from '../discover.ts';
import { percent } from '../words.ts';
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
  const where = boundsWords(box, inputs);
  const units = replicates === 1 ? 'worlds' : 'runs';
  const covers =
    coverage === null ? '' : `In ${percent(coverage.share)} of the ${units} in which the option ${does}, `;
  const counted = replicates === 1 ? 'of the worlds' : 'of runs in worlds';
  const fail = find === 'fails' ? 'fail' : 'meet the limits';
  const rest =
    density === null
      ? '; none of the fresh worlds is like that'
      : `; ${counted} like that, ${percent(density.share)} ${fail}`;
  const all = box.checked === null ? 'all' : 'all fresh worlds';
  const others = position === 0 ? all : `${all} outside the boxes before it`;
  const against = base === null ? '' : `, against ${percent(base.share)} of ${others}`;
  return capital(`${covers}${where}${rest}${against}.`);
}

/** What fresh worlds say goes before what flatters. */
export function told({ found, checked }: BoxTold): Covered {
  return checked ?? found;
}

/** Whether it is shown in fresh worlds that those of a box are more often in question than all; null where there are none. */
export function holdsUp({ checked }: BoxTold): boolean | null {
  if (checked === null) return null;
  const { density, base } = checked;
  return density !== null && base !== null && density.interval.low > base.share;
}

/** What all worlds of a box have in common. */
export function boundsWords({ bounds }: BoxTold, inputs: readonly DiscoverInput[]): string {
  return bounds.map(({ bound }) => boundWords(bound, inputs)).join(', and ');
}

/** A bound in words: the input by its label, and between what it lies or which choices are left. */
export function boundWords(bound: BoundTold, inputs: readonly DiscoverInput[]): string {
  const input = inputs.find(({ id }) => id === bound.input);
  const name = `“${input?.label ?? bound.input}”`;
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
  return `“${(label ?? choice).replace(/\.$/, '')}”`;
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
  const places = Math.max(fewest, placesFor(((high - low) * scale) / STEPS));
  const text = toDecimals(value * scale, places).replace('-', '−');
  if (unit === 'fraction') return `${text}%`;
  if (isPart) return `${text}% ${unit.replace('per', 'a')}`;
  if (isMoney(unit)) return formatValue(value, unit);
  if (unit === 'multiplier') return `× ${text}`;
  if (unit === 'number') return text;
  return `${text} ${unit}`;
}

function placesFor(step: number): number {
  let places = 0;
  for (let size = step; size > 0 && size < 1 && places < MOST_DIGITS; size *= 10) places++;
  return Math.min(places, 2);
}
