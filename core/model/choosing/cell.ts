/** Which arrangement of a planned mix a council-supported person is in, and what an arrangement looks like in the columns. */
import {
  CELL_BLOCK,
  CELL_DIRECT_PAYMENT,
  CELL_FRAMEWORK,
  CELL_IN_HOUSE,
  CELL_ISF,
  CELL_MIXED,
  CELL_POOLED,
  CELL_PREFERRED_LIST,
} from '../../scenario/arrangement.ts';
import type { ReadonlyColumn } from '../columns.ts';
import {
  BLOCK,
  DEPLOYMENT_NAMES,
  DIRECT_PAYMENT,
  FRAMEWORK,
  IN_HOUSE,
  ISF,
  ISF_HOLDER,
  MIXED,
  POOLED,
  PREFERRED_LIST,
  ROUTE_COUNT,
  ROUTE_NAMES,
} from '../vocabulary.ts';

type Arranged = { readonly [C in 'deployment' | 'route']: ReadonlyColumn };

/** Index into the arrangements of a planned mix; meaningless for self-funders, who are in none. */
export function cellOf({ deployment, route }: Arranged, person: number): number {
  return CELL_OF_PAIR[deployment[person] * ROUTE_COUNT + route[person]];
}

/** The arrangement of each deployment and route, deployment by deployment: looked up for everyone, every month. */
export const CELL_OF_PAIR = Uint8Array.from(
  DEPLOYMENT_NAMES.flatMap((_, deployment) =>
    ROUTE_NAMES.map((_name, route) => (route === POOLED ? CELL_POOLED : cellFrom(deployment, route))),
  ),
);

function cellFrom(deployment: number, route: number): number {
  switch (deployment) {
    case DIRECT_PAYMENT:
      return CELL_DIRECT_PAYMENT;
    case ISF:
      return CELL_ISF;
    case MIXED:
      return CELL_MIXED;
    default:
      return councilCellOf(route);
  }
}

function councilCellOf(route: number): number {
  switch (route) {
    case BLOCK:
      return CELL_BLOCK;
    case PREFERRED_LIST:
      return CELL_PREFERRED_LIST;
    case IN_HOUSE:
      return CELL_IN_HOUSE;
    default:
      return CELL_FRAMEWORK;
  }
}

/** The route personal care is bought by in each arrangement but direct payments, whose holders choose theirs. */
export const ROUTE_OF_CELL: readonly number[] = routes();

function routes(): readonly number[] {
  const route: number[] = [];
  route[CELL_BLOCK] = BLOCK;
  route[CELL_FRAMEWORK] = FRAMEWORK;
  route[CELL_PREFERRED_LIST] = PREFERRED_LIST;
  route[CELL_IN_HOUSE] = IN_HOUSE;
  route[CELL_ISF] = ISF_HOLDER;
  route[CELL_MIXED] = FRAMEWORK;
  route[CELL_POOLED] = POOLED;
  return route;
}
