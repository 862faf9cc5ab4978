/** What is wrong with an order for switching values, before anything is run. */
import { BETTER_WAYS } from '../../experiment/better.ts';
import type { Ground } from '../../experiment/ground.ts';
import { isMarketMeasure } from '../../experiment/outcome.ts';
import { RATE_IDS } from '../../experiment/rates.ts';
import { INDICATOR_IDS } from '../../model/indicators.ts';
import { grouped } from '../../numeric/grouped.ts';
import { typedPercent } from '../../statistics/exact-percent.ts';
import type { Problem } from '../../scenario/problems.ts';
import { LIMITS } from '../../scenario/scenario.ts';
import { STRUCTURE_IDS, STRUCTURES } from '../../scenario/structure.ts';
import type { StructureId } from '../../scenario/structure.ts';
import { parameterProblems } from '../influence/asked.ts';
import { unknownName } from '../unknown-name.ts';
import { FIRST_LOOK } from './order.ts';
import type { OtherRule, SwitchingOrder } from './order.ts';

/** Steps in half a range. */
const WIDEST_STEP = 0.5;
const FINEST_STEP = 0.001;

/** Everything wrong with an order; paths are inside it. */
export function switchingProblems(ground: Ground, order: SwitchingOrder): readonly Problem[] {
  const { option, against, future, futures, indicator, better, rules } = order;
  const [options, known] = [[...ground.options.keys()], [...ground.futures.keys()]];
  return [
    ...unknownName('option', option, 'option', options),
    ...unknownName('against', against, 'option', options),
    ...(option === against ? [sameOption(option)] : []),
    ...unknownName('future', future, 'future', known),
    ...futures.flatMap((each, at) => unknownName(`futures[${at}]`, each, 'future', known)),
    ...(isMarketMeasure(indicator)
      ? []
      : unknownName('indicator', indicator, 'indicator or rate', [...INDICATOR_IDS, ...RATE_IDS])),
    ...unknownName('better', better, 'word for which way is better', BETTER_WAYS),
    ...rules.flatMap((rule, at) => ruleProblems(rule, `rules[${at}]`)),
    ...parameterProblems(ground, order.parameters ?? []),
    ...sizeProblems(order),
  ];
}

function sameOption(option: string): Problem {
  return {
    path: 'against',
    expected: 'another option',
    found: `"${option}" on both sides`,
    remedy: 'An option does not differ from itself; choose another.',
  };
}

function ruleProblems({ switch: id, choice }: OtherRule, path: string): readonly Problem[] {
  const unknown = unknownName(`${path}.switch`, id, 'rule of the market', STRUCTURE_IDS);
  if (unknown.length > 0) return unknown;
  const choices = Object.keys(STRUCTURES[id as StructureId].choices);
  return unknownName(`${path}.choice`, choice, 'choice of this rule', choices);
}

function sizeProblems({ step, most }: SwitchingOrder): readonly Problem[] {
  const { max } = LIMITS.replicates;
  const problems: Problem[] = [];
  if (!(step >= FINEST_STEP && step <= WIDEST_STEP))
    problems.push({
      path: 'step',
      expected: `a part of the range from ${typedPercent(FINEST_STEP)} to ${typedPercent(WIDEST_STEP)}`,
      found: typedPercent(step),
      remedy: 'Choose 2% for a fiftieth of the range.',
    });
  if (!Number.isInteger(most) || most < FIRST_LOOK || most > max)
    problems.push({
      path: 'most',
      expected: `a whole number of runs from ${grouped(FIRST_LOOK)} to ${grouped(max)}`,
      found: grouped(most),
      remedy: 'Fewer do not show a sign, and more nobody waits for.',
    });
  return problems;
}
