/**
 * Who has help to choose and to run a budget: an advocate for those who cannot decide alone, a broker or a user-led
 * organisation for the rest who want one. Source: Care Act 2014 section 67; S1 and S4.
 */
import type { Luck } from '../../random/stream.ts';
import { STREAMS, uniform } from '../../random/stream.ts';
import type { ReadonlyColumn } from '../columns.ts';
import type { MonthOf } from '../step.ts';
import { HAS_CAPACITY } from '../vocabulary.ts';

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
  const carerRelief = month.parameters['brokerage.carer.relief'];
  return isWanted(people, person, month.luck, carerRelief);
}

/** Whether support would be there for them; whoever has it at one capacity has it at any higher one. */
export function getsSupport(people: People, person: number, { luck, levers }: Month): boolean {
  return isThere(people, person, luck, levers['brokerage.capacity'], levers['advocacy.capacity']);
}

/** Tells who of some people is helped: an advocate is there for those who cannot decide alone; a broker helps those who want it. */
export function noteHelped(
  people: People,
  rows: readonly number[],
  { luck, parameters, levers }: Month,
  helped: Uint8Array,
): void {
  const carerRelief = parameters['brokerage.carer.relief'];
  const brokers = levers['brokerage.capacity'];
  const advocates = levers['advocacy.capacity'];
  for (let n = 0; n < rows.length; n++) {
    const person = rows[n];
    const wants = people.capacity[person] !== HAS_CAPACITY || isWanted(people, person, luck, carerRelief);
    helped[n] = wants && isThere(people, person, luck, brokers, advocates) ? 1 : 0;
  }
}

function isWanted(people: People, person: number, luck: Luck, carerRelief: number): boolean {
  const alone = 1 - people.carer[person] * carerRelief;
  return draw(people, person, luck, WANTS) < (1 - people.confidence[person]) * alone;
}

function isThere(people: People, person: number, luck: Luck, brokers: number, advocates: number): boolean {
  const reach = people.capacity[person] === HAS_CAPACITY ? brokers : advocates;
  return draw(people, person, luck, GETS) < reach;
}

function draw({ identity, reviews }: People, person: number, luck: Luck, which: number): number {
  return uniform(luck, STREAMS['support-to-choose'], identity[person], DRAWS * reviews[person] + which);
}
