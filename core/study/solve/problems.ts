/** What is wrong with an order to solve, before anything is run. */
import type { Ground } from '../../experiment/ground.ts';
import { problemsOfLimits } from '../../experiment/limit.ts';
import { shapeOf } from '../../experiment/outcome.ts';
import { grouped } from '../../numeric/grouped.ts';
import { leverIds } from '../../scenario/lever-path.ts';
import type { Lever } from '../../scenario/lever.ts';
import { quoted } from '../../scenario/problems.ts';
import type { Problem } from '../../scenario/problems.ts';
import { LIMITS } from '../../scenario/scenario.ts';
import { typedPercent } from '../../statistics/exact-percent.ts';
import { judgeChance } from '../../statistics/sequential/judge-chance.ts';
import { addMonths, formatMonth, parseMonth } from '../../time/month.ts';
import { confidenceOfEach, looksUpTo } from '../looks.ts';
import { unknownName } from '../unknown-name.ts';
import { isWhole, numericLever } from './grid.ts';
import { FIRST_LOOK } from './order.ts';
import type { SolveOrder } from './order.ts';

/** More steps than a search needs to be fine enough for anyone. */
const MOST_STEPS = 100_000;

/** Everything wrong with an order; paths are inside it. */
export function solveProblems(ground: Ground, order: SolveOrder): readonly Problem[] {
  const { option, against = option, future, limits } = order;
  const { start, months, place } = ground;
  const shape = shapeOf(start, months, place.fields.localities.value);
  return [
    ...unknownName('option', option, 'option', [...ground.options.keys()]),
    ...(against === option ? [] : unknownName('against', against, 'option', [...ground.options.keys()])),
    ...unknownName('future', future, 'future', [...ground.futures.keys()]),
    ...leverProblems(order),
    ...monthProblems(ground, order),
    ...(limits.length === 0 ? [noLimits()] : []),
    ...problemsOfLimits(limits, shape),
    ...sureProblems(order),
  ];
}

function leverProblems(order: SolveOrder): readonly Problem[] {
  const lever = numericLever(order.lever);
  if (lever !== undefined) return rangeProblems(lever, order);
  const candidates = leverIds().filter((id) => numericLever(id) !== undefined);
  if (leverIds().some((id) => id === order.lever)) {
    return [
      {
        path: 'lever',
        expected: 'a lever that is a number',
        found: `${quoted(order.lever)}, which is one of a few choices`,
        remedy: 'Compare its choices as options, or solve for another lever.',
      },
    ];
  }
  return unknownName('lever', order.lever, 'lever that is a number', candidates);
}

function rangeProblems(lever: Lever, { between, step }: SolveOrder): readonly Problem[] {
  const { min, max, unit, label } = lever;
  const { low, high } = between ?? { low: min, high: max };
  const may = `"${label}" may be from ${min} to ${max} (${unit})`;
  if (!Number.isFinite(low) || !Number.isFinite(high))
    return wrong('between', 'two numbers', `${low} to ${high}`, `Write plain numbers; ${may}.`);
  if (low === high)
    return wrong('between', 'two ends that differ', `${low} twice`, `Give the ends of a range; ${may}.`);
  if (low > high) return wrong('between', 'the lower end first', `${low} to ${high}`, 'Swap the two ends.');
  if (low < min || high > max)
    return wrong('between', `a range within ${min} to ${max} (${unit})`, `${low} to ${high}`, `${may}.`);
  if (step === undefined) return [];
  if (!(step > 0) || step > high - low)
    return wrong(
      'step',
      `a step above 0 and no wider than the range`,
      `${step}`,
      `The range is ${low} to ${high}.`,
    );
  if ((high - low) / step > MOST_STEPS)
    return wrong('step', `at most ${MOST_STEPS} steps in the range`, `${step}`, 'Choose a wider step.');
  if (isWhole(lever) && !(Number.isInteger(step) && Number.isInteger(low)))
    return wrong(
      'step',
      `whole ${unit}`,
      `steps of ${step} from ${low}`,
      `"${label}" is set in whole ${unit}.`,
    );
  return [];
}

function wrong(path: string, expected: string, found: string, remedy: string): readonly Problem[] {
  return [{ path, expected, found, remedy }];
}

function monthProblems({ start, months }: Ground, { from }: SolveOrder): readonly Problem[] {
  if (from === undefined) return [];
  const last = formatMonth(addMonths(parseMonth(start), months - 1));
  if (isMonth(from) && from >= start && from <= last) return [];
  return [
    {
      path: 'from',
      expected: `a month of the run, ${start} to ${last}`,
      found: quoted(from),
      remedy: 'Write the month like 2027-04, or leave it out for the first.',
    },
  ];
}

function isMonth(text: string): boolean {
  try {
    return formatMonth(parseMonth(text)) === text;
  } catch {
    return false;
  }
}

function noLimits(): Problem {
  return {
    path: 'limits',
    expected: 'at least one limit to keep',
    found: 'none',
    remedy: 'Say what the option has to keep to, such as providers.exit-rate at most 5%.',
  };
}

function sureProblems({ confidence, most }: SolveOrder): readonly Problem[] {
  if (!(confidence > 0 && confidence < 1)) {
    return [
      {
        path: 'confidence',
        expected: 'a chance above 0% and below 100%',
        found: typedPercent(confidence),
        remedy: 'No number of runs shows that something always happens; write 90% for nine in ten.',
      },
    ];
  }
  const { max } = LIMITS.replicates;
  const isCount = Number.isInteger(most) && most >= FIRST_LOOK && most <= max;
  if (isCount && canShow(confidence, most)) return [];
  const fewest = fewestFor(confidence);
  return [
    {
      path: 'most',
      expected:
        fewest === null
          ? `a confidence that up to ${grouped(max)} runs can show`
          : `a whole number from ${grouped(fewest)} to ${grouped(max)} for a confidence of ${typedPercent(confidence)}`,
      found: fewest === null ? typedPercent(confidence) : grouped(most),
      remedy:
        fewest === null
          ? 'Choose a confidence further from 0% or 100%.'
          : 'Fewer could not show it even if every run kept the limits.',
    },
  ];
}

/** Whether runs that all keep the limits, or all break them, would settle it. */
function canShow(confidence: number, most: number): boolean {
  const judgedAt = confidenceOfEach(looksUpTo(FIRST_LOOK, most).length);
  return (
    judgeChance(most, most, confidence, judgedAt) === 'likely enough' &&
    judgeChance(0, most, confidence, judgedAt) === 'not likely enough'
  );
}

function fewestFor(confidence: number): number | null {
  const { max } = LIMITS.replicates;
  return looksUpTo(FIRST_LOOK, max).find((most) => canShow(confidence, most)) ?? null;
}
