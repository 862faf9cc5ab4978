/**
 * Who has help to choose and to run a budget: an advocate for those who cannot decide alone, a broker or a user-led
 * organisation for the rest who want one. Source: Care Act 2014 section 67; S1 and S4.
 */
import { STREAMS, uniform } from '../random/stream.ts';
import type { ReadonlyColumn } from './columns.ts';
import type { MonthOf } from './step.ts';
import { HAS_CAPACITY } from './vocabulary.ts';

export const SUPPORT_TO_CHOOSE_PARAMETERS = ['brokerage.carer.relief'] as const;
export const SUPPORT_TO_CHOOSE_LEVERS = ['brokerage.capacity', 'advocacy.capacity'] as const;

type Month = Pick<
  MonthOf<(typeof SUPPORT_TO_CHOOSE_PARAMETERS)[number], (typeof SUPPORT_TO_CHOOSE_LEVERS)[number]>,
  'luck' | 'parameters' | 'levers'
>;
type People = {
  readonly [C in 'identity' | 'reviews' | 'capacity' | 'carer' | 'confidence']: ReadonlyColumn;
};

/** The number of draws for each review, and which of them decides what. */
const DRAWS = 2;
const WANTS = 0;
const GETS = 1;

/** The less confident want support more often, and less so with a carer at their side. */
export function wantsSupport(people: People, person: number, month: Month): boolean {
  const alone = 1 - people.carer[person] * month.parameters['brokerage.carer.relief'];
  return draw(people, person, month, WANTS) < (1 - people.confidence[person]) * alone;
}

/** Whether support would be there for them; whoever has it at one capacity has it at any higher one. */
export function getsSupport(people: People, person: number, month: Month): boolean {
  const reach =
    month.levers[people.capacity[person] === HAS_CAPACITY ? 'brokerage.capacity' : 'advocacy.capacity'];
  return draw(people, person, month, GETS) < reach;
}

function draw({ identity, reviews }: People, person: number, { luck }: Month, which: number): number {
  return uniform(luck, STREAMS['support-to-choose'], identity[person], DRAWS * reviews[person] + which);
}
