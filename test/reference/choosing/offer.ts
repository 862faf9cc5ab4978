/** Which arrangements are to be had this month, and what keeps a person out of them. */
import {
  CELL_BLOCK,
  CELL_DIRECT_PAYMENT,
  CELL_FRAMEWORK,
  CELL_ISF,
  CELL_MIXED,
  CELL_POOLED,
  CELL_PREFERRED_LIST,
  FIRST_OWN_CELL,
} from '../../../core/scenario/arrangement.ts';
import { CANNOT_HOLD, FRAMEWORK, NO_BARRIER, NO_SUPPLY, NOT_AWARE } from '../../../core/model/vocabulary.ts';
import type { Help } from './help-to-choose.ts';
import { covers } from '../locality.ts';
import type { Market, Person, Provider } from '../market.ts';
import type { Month } from '../month.ts';
import { blockExists, GROUPS, plannedMix } from './mix.ts';
import type { ByCell } from './mix.ts';
import { roomForOneMore } from '../placing/room.ts';
import { lossesOfMonth } from './losses.ts';
import type { Losses } from './losses.ts';

/** What holds for everyone in the month, worked out before anyone decides. */
export type Offer = {
  /** By client group. */
  readonly planned: readonly ByCell[];
  readonly hasBlock: boolean;
  readonly losses: Losses;
  readonly isSupplied: (cell: number, locality: number) => boolean;
};

export function offerOfMonth(market: Market, month: Month): Offer {
  return {
    planned: GROUPS.map((group) => plannedMix(market, month, group)),
    hasBlock: blockExists(market),
    losses: lossesOfMonth(market, month),
    isSupplied: supplyOf(market),
  };
}

/** Equation supply-of-arrangements. */
function supplyOf({ providers }: Market): Offer['isSupplied'] {
  const open = providers.filter((provider) => provider.open === 1);
  const coverageOf = (supplies: (provider: Provider) => boolean) =>
    open.filter(supplies).map(({ coverage }) => coverage);
  const limited = new Map([
    [CELL_BLOCK, coverageOf(({ blockShare }) => blockShare.gt(0))],
    [CELL_PREFERRED_LIST, coverageOf((provider) => provider.preferred === 1 && hasStaff(provider))],
    [CELL_ISF, coverageOf((provider) => provider.isfCapable === 1 && hasStaff(provider))],
  ]);
  return (cell, locality) => limited.get(cell)?.some((coverage) => covers(coverage, locality)) ?? true;
}

function hasStaff(provider: Provider): boolean {
  return roomForOneMore(provider, FRAMEWORK).gt(0);
}

/** Equation supply-of-arrangements: whether an arrangement is offered to a client group. */
export function isOffered({ planned }: Offer, group: number, cell: number): boolean {
  return cell === CELL_FRAMEWORK || planned[group]![cell]!.gt(0);
}

/** Equation supply-of-arrangements: the preferred list serves this locality. */
export function isPreferredHere({ planned, isSupplied }: Offer, locality: number): boolean {
  const isPlanned = planned.some((mix) => mix[CELL_PREFERRED_LIST]!.gt(0));
  return isPlanned && isSupplied(CELL_PREFERRED_LIST, locality);
}

export type Asked = { readonly person: Person; readonly help: Help };

/** Equation barrier-to-arrangement. */
export function barrierTo(offer: Offer, month: Month, { person, help }: Asked, cell: number): number {
  const awareness = (sub: number) =>
    month.luck.uniform('awareness', person.identity.toNumber(), 16 * person.reviews + sub);
  if (!canHold(person, cell)) return CANNOT_HOLD;
  if (person.budgeted.gt(0) && !offer.isSupplied(cell, person.locality)) return NO_SUPPLY;
  if (cell < FIRST_OWN_CELL) return NO_BARRIER;
  if (cell === CELL_POOLED && awareness(15).gte(month.lever('pooling.facilitation'))) return NO_SUPPLY;
  if (help.isHelped) return NO_BARRIER;
  return awareness(cell).lt(month.lever('information.level')) ? NO_BARRIER : NOT_AWARE;
}

function canHold({ able, budgeted, supportBudgeted }: Person, cell: number): boolean {
  if (cell === CELL_DIRECT_PAYMENT) return able === 1;
  if (cell === CELL_MIXED) return able === 1 && budgeted.gt(0) && supportBudgeted.gt(0);
  return cell !== CELL_POOLED || budgeted.gt(0);
}
