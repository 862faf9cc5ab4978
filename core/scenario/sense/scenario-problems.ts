import { formatMonth } from '../../time/month.ts';
import type { Problem } from '../problems.ts';
import type { Scenario } from '../scenario.ts';
import { contradictions } from './contradictions.ts';
import { decidedMonths, leastLeaving } from './decided-month.ts';
import { asWritten } from './lever-words.ts';

/** What cannot be carried out in a scenario: what the option and the future decide against themselves, and against the place. */
export function scenarioProblems(scenario: Omit<Scenario, 'seed'>): Problem[] {
  return [...contradictions(scenario), ...undeliverable(scenario)];
}

/** Hours guaranteed where no provider has staff to deliver any. */
function undeliverable(scenario: Omit<Scenario, 'seed'>): Problem[] {
  const { providers, blockShare } = scenario.place.fields;
  if (providers.value > 0) return [];
  const first = decidedMonths(scenario).find(
    (month) =>
      month.levers['framework.guarantee'] > 0 || (blockShare.value > 0 && leastLeaving('block', month) < 1),
  );
  if (first === undefined) return [];
  const promised =
    first.levers['framework.guarantee'] > 0
      ? asWritten('framework.guarantee', first)
      : `blockShare ${blockShare.value}`;
  return [
    {
      path: 'fields.providers',
      expected: 'a provider that could deliver the hours the council guarantees',
      found: `providers 0 and ${promised} in ${formatMonth(first.month)}`,
      remedy: 'Give the place a provider, or guarantee nothing.',
    },
  ];
}
