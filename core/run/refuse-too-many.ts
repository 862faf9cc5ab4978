import { beyondLimit } from '../scenario/beyond-limit.ts';
import { grouped } from '../numeric/grouped.ts';
import { InvalidInput } from '../scenario/problems.ts';
import { LIMITS } from '../scenario/scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';

/**
 * Before anything is allocated for them.
 * @param mostPeople the most there will be in any month of the scenario
 * @throws InvalidInput with the estimate
 */
export function refuseTooMany({ place, future }: Scenario, mostPeople: number): void {
  if (mostPeople <= LIMITS.people.max) return;
  const most = Math.ceil(mostPeople);
  throw new InvalidInput([
    {
      path: '',
      expected: beyondLimit('people', most),
      found: `a market that comes to ${grouped(most)} people in place "${place.id}" under future "${future.at(-1)?.id}"`,
      remedy: 'Choose a smaller place, fewer months, or a future in which fewer people come.',
    },
  ]);
}
