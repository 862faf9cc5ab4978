/** Care that people have or would have in individual service funds, by locality. */
import { CELL_ISF, CELLS } from '../../../core/scenario/arrangement.ts';
import { ISF, NO_SUPPLY, SELF_FUNDER } from '../../../core/model/vocabulary.ts';
import { covers } from '../locality.ts';
import type { Market } from '../market.ts';
import { most, sum, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { staffTimeBudgeted } from '../delivering/staff-time.ts';

/** Minutes of staff a week, and how many providers hold funds. */
export type FundDemand = { readonly minutes: Decimal; readonly holders: number };

/** Equation fund-demand, in the order of the localities. */
export function fundDemand(market: Market): readonly FundDemand[] {
  return market.localities.map((_, locality) => {
    const holders = market.providers.filter(
      ({ open, isfCapable, coverage }) => open === 1 && isfCapable === 1 && covers(coverage, locality),
    ).length;
    const people = market.people.filter(
      (person) => person.present === 1 && person.deployment !== SELF_FUNDER && person.locality === locality,
    );
    const planned = sum(
      people.map((person) => staffTimeBudgeted(person).times(plannedShare(market, person.group))),
    );
    const held = people.filter(
      ({ deployment, barrier }) => deployment === ISF || (holders === 0 && barrier === NO_SUPPLY),
    );
    return { minutes: most(planned, sum(held.map(staffTimeBudgeted))), holders };
  });
}

/** The share the plan sets for service funds among those of a client group who arrive. */
function plannedShare({ constants }: Market, group: number): Decimal {
  return constants[group * 2 * CELLS.length + CELL_ISF]!.planned;
}

/** Minutes of staff a week a newcomer can hope for: an equal part with those who hold funds already. */
export function fundExpected(demand: readonly FundDemand[], coverage: number): Decimal {
  return demand
    .filter((_, locality) => covers(coverage, locality))
    .reduce((expected, { minutes, holders }) => expected.plus(minutes.div(holders + 1)), ZERO);
}
