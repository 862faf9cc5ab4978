import type { Better } from '../../experiment/better.ts';
import { STRUCTURE_IDS, STRUCTURES, USUAL_STRUCTURE } from '../../scenario/structure.ts';
import type { StructureId } from '../../scenario/structure.ts';
import { USUAL_CONFIDENCE } from '../../statistics/interval.ts';
import { fewestToJudge } from '../../statistics/sequential/cautious-interval.ts';

/** A rule of the market other than the usual one. */
export type OtherRule = { readonly switch: string; readonly choice: string };

/** What is asked: two options, one figure of the market, and what may change which of them is ahead. */
export type SwitchingOrder = {
  readonly option: string;
  readonly against: string;
  /** Where everything stands but what is moved. */
  readonly future: string;
  /** An indicator or a rate, over the whole horizon. */
  readonly indicator: string;
  /** Which way of it is ahead. */
  readonly better: Better;
  /** The parameters to move, each by itself; every one with a range when left out. */
  readonly parameters?: readonly string[];
  /** Other futures to look at. */
  readonly futures: readonly string[];
  /** Other rules of the market to look at, each by itself. */
  readonly rules: readonly OtherRule[];
  /** How closely to place a switch, as a part of the parameter's range. */
  readonly step: number;
  /** Replicates at one place, at most. */
  readonly most: number;
};

/** The fewest replicates a sign is read off. */
export const FIRST_LOOK = 8;

/** The fewest replicates that name who is ahead as everything stands, or that another is; of a lead that stays, the first look says so. */
export function fewestToName(most: number): number {
  return Math.min(fewestToJudge(USUAL_CONFIDENCE), most);
}

/** Every rule the market might follow instead of the usual one. */
export const EVERY_OTHER_RULE: readonly OtherRule[] = STRUCTURE_IDS.flatMap((id: StructureId) =>
  Object.keys(STRUCTURES[id].choices)
    .filter((choice) => choice !== USUAL_STRUCTURE[id])
    .map((choice) => ({ switch: id, choice })),
);
