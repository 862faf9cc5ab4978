import { weeklyToMonthly } from '../../time/weeks.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { SELF_FUNDER } from '../vocabulary.ts';

type People = {
  readonly [C in 'deployment' | 'otherStream' | 'supportBought' | 'supportVatRecovered']: ReadonlyColumn;
};

/** What other public funds would pay for in a month, in whole pence; those who pay in full have no such budget. */
export function otherMoney(
  { deployment, otherStream }: Pick<People, 'deployment' | 'otherStream'>,
  person: number,
): number {
  if (otherStream[person] === 0 || deployment[person] === SELF_FUNDER) return 0;
  return weeklyToMonthly(otherStream[person]);
}

/** The part of it that was used: it pays for community support before social care does, and what is not used stays with its funds. */
export function otherMoneyUsed(people: People, person: number): number {
  return Math.min(
    otherMoney(people, person),
    people.supportBought[person] - people.supportVatRecovered[person],
  );
}

/** What of the part used is charged for, in whole pence; the funds nobody is charged for are used first. */
export function otherMoneyCharged(
  people: People & { readonly otherCharged: ReadonlyColumn },
  person: number,
): number {
  if (people.otherCharged[person] === 0) return 0;
  const free = weeklyToMonthly(people.otherStream[person] - people.otherCharged[person]);
  return Math.max(0, otherMoneyUsed(people, person) - free);
}
