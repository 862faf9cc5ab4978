/** Equation arrangement-of-person: which of the eight arrangements a council-supported person is in. */
import {
  CELL_BLOCK,
  CELL_DIRECT_PAYMENT,
  CELL_FRAMEWORK,
  CELL_IN_HOUSE,
  CELL_ISF,
  CELL_MIXED,
  CELL_POOLED,
  CELL_PREFERRED_LIST,
} from '../../../core/scenario/arrangement.ts';
import {
  BLOCK,
  DIRECT_PAYMENT,
  IN_HOUSE,
  ISF,
  MIXED,
  POOLED,
  PREFERRED_LIST,
} from '../../../core/model/vocabulary.ts';
import type { Person } from '../market.ts';

export function arrangementOf({ deployment, route }: Person): number {
  if (route === POOLED) return CELL_POOLED;
  if (deployment === DIRECT_PAYMENT) return CELL_DIRECT_PAYMENT;
  if (deployment === ISF) return CELL_ISF;
  if (deployment === MIXED) return CELL_MIXED;
  if (route === BLOCK) return CELL_BLOCK;
  if (route === PREFERRED_LIST) return CELL_PREFERRED_LIST;
  if (route === IN_HOUSE) return CELL_IN_HOUSE;
  return CELL_FRAMEWORK;
}
