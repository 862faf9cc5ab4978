/** What the reference knows of a month: the figures in force, as decimals, and the luck. */
import type { PlannedMonth } from '../../core/run/plan.ts';
import type { Lever, LeverId } from '../../core/scenario/lever.ts';
import { isByGroup, LEVERS } from '../../core/scenario/lever.ts';
import type { PlaceFieldId } from '../../core/scenario/place.ts';
import type { Structure, StructureChoice, StructureId } from '../../core/scenario/structure.ts';
import { luckOf } from './luck.ts';
import type { Luck } from './luck.ts';
import type { Market } from './market.ts';
import { dec } from './number.ts';
import type { Decimal } from './number.ts';

export type Month = {
  /** Months since the start of the spin-up. */
  readonly index: number;
  /** Months since the first reported month. */
  readonly reported: number;
  readonly isNewFinancialYear: boolean;
  /** Identity of the provider that closes by order; -1 for none. */
  readonly closes: number;
  /** Identity of the provider that neither closes nor takes another over; -1 for none. */
  readonly keeps: number;
  /** New people due in each age band, 18-64 first. */
  readonly arrivals: readonly [number, number];
  readonly seed: number;
  readonly luck: Luck;
  /** A parameter in force; money in pence. */
  readonly parameter: (id: string) => Decimal;
  /** A lever in force that is a number; money in pence. */
  readonly lever: (id: LeverId) => Decimal;
  /** A lever in force that differs between client groups, in their order. */
  readonly leverByGroup: (id: LeverId) => readonly Decimal[];
  /** The id of the choice a lever is set to. */
  readonly choice: (id: LeverId) => string;
  /** The rule followed for a question evidence leaves open. */
  readonly rule: <S extends StructureId>(id: S) => StructureChoice<S>;
  /** A figure of the place; money in pence. */
  readonly place: (id: PlaceFieldId) => Decimal;
};

/** One step of the month, as the reference does it. */
export type ReferenceStep = (market: Market, month: Month) => void;

export function monthFrom(planned: PlannedMonth): Month {
  const { index, reported, isNewFinancialYear, closes, keeps, arrivals, luck } = planned;
  const known = new Map<string, Decimal>();
  const parameters = planned.parameters as Readonly<Record<string, number>>;
  const structure: Structure = planned.structure;
  const valueOf = (id: LeverId) => planned.levers[id] as number;
  return {
    index,
    reported,
    isNewFinancialYear,
    closes,
    keeps,
    arrivals,
    seed: luck.seed,
    luck: luckOf(luck.seed, luck.replicate),
    parameter: (id) => {
      const value = known.get(id) ?? dec(there(parameters[id], `parameter ${id}`));
      known.set(id, value);
      return value;
    },
    lever: (id) => {
      if (isByGroup(id) || choicesOf(id) !== undefined) throw new RangeError(`${id} is not one number`);
      return dec(valueOf(id));
    },
    leverByGroup: (id) => {
      if (!isByGroup(id)) throw new RangeError(`${id} is the same for every group`);
      return planned.levers[id].map(dec);
    },
    choice: (id) => there(choicesOf(id)?.[valueOf(id)], `choice of ${id}`).id,
    rule: (id) => structure[id],
    place: (id) => dec(planned.place[id]),
  };
}

function choicesOf(id: LeverId): Lever['choices'] {
  const lever: Lever = LEVERS[id];
  return lever.choices;
}

function there<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new RangeError(`There is no ${what}.`);
  return value;
}
