/** Who decides in a month, and how everyone the council supports stands before they do. */
import { CLIENT_GROUPS } from '../../scenario/client-group.ts';
import type { ReadonlyColumn } from '../columns.ts';
import {
  DECIDES_NOTHING,
  DECIDES_ON_ARRIVAL,
  DEPLOYMENT_COUNT,
  ROUTE_COUNT,
  SELF_FUNDER,
} from '../vocabulary.ts';
import { CELL_OF_PAIR, cellOf } from './cell.ts';
import { ARRIVING, REVIEWED } from './pulls.ts';
import { emptyCensus } from './targets.ts';
import type { Census } from './targets.ts';

type People = {
  readonly [C in 'present' | 'group' | 'deployment' | 'route' | 'decides']: ReadonlyColumn;
};

export type Deciding = {
  /** By client group. */
  readonly standing: readonly Census[];
  /** Rows of those who decide, by client group and kind of decision. */
  readonly deciding: readonly (readonly (readonly number[])[])[];
};

const PAIRS = DEPLOYMENT_COUNT * ROUTE_COUNT;

/** Finds those who decide, and counts them and all others the council supports. */
export function whoDecides(people: People, rows: number): Deciding {
  const settled = new Int32Array(CLIENT_GROUPS.length * PAIRS);
  const flagged = countSettled(people, rows, settled);
  const standing = Array.from(CLIENT_GROUPS.keys(), (group) => censusOfSettled(settled, group));
  const deciding: number[][][] = Array.from(CLIENT_GROUPS, () => [[], []]);
  for (const person of flagged) {
    if (people.present[person] === 0 || people.deployment[person] === SELF_FUNDER) continue;
    const group = people.group[person];
    const census = standing[group];
    if (people.decides[person] === DECIDES_ON_ARRIVAL) {
      census.arrived++;
      deciding[group][ARRIVING].push(person);
    } else {
      census.reviewed[cellOf(people, person)]++;
      deciding[group][REVIEWED].push(person);
    }
  }
  return { standing, deciding };
}

/**
 * Counts those who decide nothing by client group, deployment and route. This is all that is done for most people in most
 * months, so nobody is asked whether they are here or pay for themselves: rows without a person count for nothing, and
 * self-funders are left out afterwards.
 * @returns rows that are flagged as deciding.
 */
function countSettled(
  { present, group, deployment, route, decides }: People,
  rows: number,
  settled: Int32Array,
): readonly number[] {
  const flagged: number[] = [];
  for (let person = 0; person < rows; person++) {
    if (decides[person] === DECIDES_NOTHING) {
      settled[group[person] * PAIRS + deployment[person] * ROUTE_COUNT + route[person]] += present[person];
    } else {
      flagged.push(person);
    }
  }
  return flagged;
}

function censusOfSettled(settled: Int32Array, group: number): Census {
  const census = emptyCensus();
  for (let pair = 0; pair < PAIRS; pair++) {
    const isSupported = Math.floor(pair / ROUTE_COUNT) !== SELF_FUNDER;
    if (isSupported) census.settled[CELL_OF_PAIR[pair]] += settled[group * PAIRS + pair];
  }
  return census;
}
