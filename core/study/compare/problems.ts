import type { Ground } from '../../experiment/ground.ts';
import { limitProblems } from '../../experiment/limit.ts';
import { isMarketMeasure, shapeOf } from '../../experiment/outcome.ts';
import { RATE_IDS } from '../../experiment/rates.ts';
import { INDICATOR_IDS } from '../../model/indicators.ts';
import { grouped } from '../../numeric/grouped.ts';
import { quoted } from '../../scenario/problems.ts';
import type { Problem } from '../../scenario/problems.ts';
import { LIMITS } from '../../scenario/scenario.ts';
import { typedPercent } from '../../statistics/exact-percent.ts';
import { fewestToJudge } from '../../statistics/sequential/cautious-interval.ts';
import { repeated } from '../order-problems.ts';
import { unknownName } from '../unknown-name.ts';
import type { CompareOrder } from './order.ts';
import { FIRST_LOOK } from './plan.ts';
import { CONFIDENCE_RANGE } from './usual.ts';

/** Everything wrong with what is asked, each with its path in the order. */
export function compareProblems(ground: Ground, order: CompareOrder): readonly Problem[] {
  return [
    ...namesUnknown(ground, order),
    ...indicatorProblems(order),
    ...limitsProblems(ground, order),
    ...worthProblems(order),
    ...sizeProblems(order),
  ];
}

function namesUnknown(
  { options, futures }: Ground,
  { option, against, future }: CompareOrder,
): readonly Problem[] {
  const same = option === against && options.has(option);
  return [
    ...unknownName('option', option, 'option', [...options.keys()]),
    ...unknownName('against', against, 'option', [...options.keys()]),
    ...unknownName('future', future, 'future', [...futures.keys()]),
    ...(same
      ? [
          {
            path: 'against',
            expected: 'another option than the one compared with it',
            found: quoted(against),
            remedy: 'An option does not differ from itself; choose another.',
          },
        ]
      : []),
  ];
}

function indicatorProblems({ indicators, limits }: CompareOrder): readonly Problem[] {
  if (indicators.length === 0 && limits.length === 0) {
    const remedy = 'Name an indicator, or set a limit.';
    return [{ path: 'indicators', expected: 'something to be sure of', found: 'nothing', remedy }];
  }
  return [
    ...indicators.flatMap((id, at) => unknownMeasure(`indicators[${at}]`, id)),
    ...repeated('indicators', indicators),
  ];
}

function limitsProblems({ start, months, place }: Ground, { limits }: CompareOrder): readonly Problem[] {
  const shape = shapeOf(start, months, place.fields.localities.value);
  return limits.flatMap((limit, at) => limitProblems(limit, shape, `limits[${at}]`));
}

function worthProblems({ worth: { part, amounts } }: CompareOrder): readonly Problem[] {
  const remedy = 'Give what is worth telling as a part, such as 1%.';
  return [
    ...(part >= 0 && part < 1
      ? []
      : [
          { path: 'worth.part', expected: 'a part from 0% to below 100%', found: typedPercent(part), remedy },
        ]),
    ...amounts.flatMap(({ indicator, amount }, at) => [
      ...unknownMeasure(`worth.amounts[${at}].indicator`, indicator),
      ...(amount >= 0 && Number.isFinite(amount)
        ? []
        : [
            {
              path: `worth.amounts[${at}].amount`,
              expected: 'an amount that is not negative',
              found: `${amount}`,
              remedy: 'What is worth telling counts in both directions; write it without a sign.',
            },
          ]),
    ]),
  ];
}

function sizeProblems({ probability, confidence, most, indicators }: CompareOrder): readonly Problem[] {
  const { min, max } = CONFIDENCE_RANGE;
  const problems: Problem[] = [];
  if (!(probability > 0 && probability < 1))
    problems.push({
      path: 'probability',
      expected: 'a probability above 0% and below 100%',
      found: typedPercent(probability),
      remedy: 'No number of runs shows that something always or never happens; try 95%.',
    });
  if (!(confidence >= min && confidence <= max))
    return [
      ...problems,
      {
        path: 'confidence',
        expected: `a confidence from ${typedPercent(min)} to ${typedPercent(max)}`,
        found: typedPercent(confidence),
        remedy: 'No number of runs makes an answer certain; 95% is usual.',
      },
    ];
  const fewest = indicators.length > 0 ? fewestToJudge(confidence) : FIRST_LOOK;
  if (!(Number.isInteger(most) && most >= fewest && most <= LIMITS.replicates.max))
    problems.push({
      path: 'most',
      expected: `a whole number of runs from ${grouped(fewest)} to ${grouped(LIMITS.replicates.max)}`,
      found: grouped(most),
      remedy: `Fewer show too little to decide anything at a confidence of ${typedPercent(confidence)}.`,
    });
  return problems;
}

function unknownMeasure(path: string, id: string): readonly Problem[] {
  if (isMarketMeasure(id)) return [];
  const candidates = [...INDICATOR_IDS, ...RATE_IDS];
  return [
    {
      path,
      expected: 'an indicator or a rate of the market',
      found: quoted(id),
      remedy: 'The page on indicators lists them.',
      unknown: { name: id, candidates },
    },
  ];
}
