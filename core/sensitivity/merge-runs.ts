import type { ParameterRegister } from '../parameters/parameter.ts';
import { doubtfulParameters } from './doubtful.ts';
import type { Sensitivity } from './sensitivity.ts';

const SETTINGS = [
  'engineVersion',
  'place',
  'against',
  'option',
  'future',
  'start',
  'months',
  'replicates',
  'seed',
] as const satisfies readonly (keyof Sensitivity)[];

/** Figures are kept to five digits; two runs of the same market agree to four. */
const SAME = 0.0001;

/**
 * A kept run brought up to date with some parameters tried since: theirs are taken from the later run, the others stand, and
 * those that are no longer doubtful go.
 * @throws RangeError when the two are not of the same market: another setting, or other figures as things stand.
 */
export function mergeRuns(kept: Sensitivity, later: Sensitivity, register: ParameterRegister): Sensitivity {
  const other = SETTINGS.find((setting) => kept[setting] !== later[setting]);
  if (other !== undefined) {
    throw new RangeError(
      `The kept run has ${other} ${kept[other]} and this one ${later[other]}, so that they cannot be put together. Use the same, or run all parameters again.`,
    );
  }
  const before = new Map(kept.base.map((each) => [`${each.indicator} ${each.side}`, each.mean]));
  const moved = later.base.find(({ indicator, side, mean }) => {
    const was = before.get(`${indicator} ${side}`);
    return was !== undefined && Math.abs(mean - was) > SAME * Math.abs(was);
  });
  if (moved !== undefined) {
    throw new RangeError(
      `The market has changed since the kept run (${moved.indicator} is another figure with every parameter as it stands). Run all parameters again.`,
    );
  }
  const { start, months } = later;
  const doubtful = new Set(doubtfulParameters(register, { start, months }).map(({ id }) => id));
  const fresh = new Set(later.parameters.map(({ id }) => id));
  const standing = kept.parameters.filter(({ id }) => doubtful.has(id) && !fresh.has(id));
  return {
    ...kept,
    parameters: [...standing, ...later.parameters].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
