/** Which arrangements were open to a person, what each was worth to them in its parts, and what stood in the way of the others. */
import { cellOf } from '../../model/choosing/cell.ts';
import { CELL_COUNT } from '../../model/choosing/nested-logit.ts';
import { isOffered, offerOf } from '../../model/choosing/offer.ts';
import { termsOf } from '../../model/choosing/terms.ts';
import { worthIn } from '../../model/choosing/worth.ts';
import type { State } from '../../model/state.ts';
import { CANNOT_HOLD, NO_SUPPLY } from '../../model/vocabulary.ts';
import { log } from '../../numeric/log.ts';
import type { PlannedMonth } from '../../run/plan.ts';
import {
  CELL_BLOCK,
  CELL_DIRECT_PAYMENT,
  CELL_MIXED,
  CELL_POOLED,
  CELL_PREFERRED_LIST,
  CELLS,
} from '../../scenario/arrangement.ts';
import type { Cell } from '../../scenario/arrangement.ts';

/** Worth to a person, in utility; the pull of the plan is not in it. */
export type Worth = {
  readonly total: number;
  /** The control it gives, by the value they put on control. */
  readonly control: number;
  /** What they keep or lose of their budget's worth of care, and the burden of running it; below nothing for a loss. */
  readonly costAndBurden: number;
  /** The pull of where they are. */
  readonly habit: number;
};

export type ArrangementOpen = {
  readonly cell: Cell;
  /** Null for what is open to them. */
  readonly closed: string | null;
  readonly worth: Worth | null;
};

export type ArrangementsOpen = {
  readonly arrangements: readonly ArrangementOpen[];
  /** What the draw weighs, before the pulls of the plan. */
  readonly weights: Float64Array;
};

/** @param stays whether they are in an arrangement already and feel its pull. */
export function arrangementsOpen(
  state: State,
  month: PlannedMonth,
  person: number,
  stays: boolean,
): ArrangementsOpen {
  const { people } = state;
  const { parameters } = month;
  const offer = offerOf(state, month);
  const worth = worthIn(people, offer, termsOf(state, month), month);
  const weights = new Float64Array(CELL_COUNT);
  worth.weigh(person, stays, weights, 0);
  const helped = worth.isHelped(person);
  const at = stays ? cellOf(people, person) : -1;
  const valueOfControl =
    parameters['choice.control.weight'] + parameters['choice.control.spread'] * people.controlValue[person];
  return { arrangements: CELLS.map(arrangementAt), weights };

  function arrangementAt(cell: Cell, index: number): ArrangementOpen {
    return weights[index] > 0
      ? { cell, closed: null, worth: worthOf(cell, index) }
      : { cell, closed: whyClosed(index), worth: null };
  }

  function worthOf(cell: Cell, index: number): Worth {
    const total = parameters['choice.nest'] * log(weights[index]);
    const habit = index === at ? parameters['choice.inertia'] : 0;
    const given =
      index === CELL_DIRECT_PAYMENT || index === CELL_MIXED
        ? worth.spend(person, index).control
        : parameters[`control.${cell}`];
    const control = valueOfControl * given;
    return { total, control, costAndBurden: total - control - habit, habit };
  }

  function whyClosed(cell: number): string {
    if (cell !== at && !isOffered(offer, people.group[person], cell)) {
      return 'the council plans none for their client group';
    }
    const barrier = cell === at ? NO_SUPPLY : worth.barrier(cell, person, helped);
    switch (barrier) {
      case CANNOT_HOLD:
        return cannotHold(cell);
      case NO_SUPPLY:
        return noSupply(cell);
      default:
        return 'they had not been told of it';
    }
  }

  function cannotHold(cell: number): string {
    if (cell === CELL_POOLED) return 'there is no personal care in their plan to pool';
    return people.able[person] === 0
      ? 'not lawfully possible without capacity or a suitable person to act'
      : 'their plan does not have both personal care and community support';
  }

  function noSupply(cell: number): string {
    const here = `in locality ${people.locality[person] + 1}`;
    switch (cell) {
      case CELL_BLOCK:
        return `no open provider ${here} holds a block contract`;
      case CELL_PREFERRED_LIST:
        return `no preferred provider works ${here}`;
      case CELL_POOLED:
        return 'there was nobody to bring neighbours together';
      default:
        return `no provider ${here} can hold a service fund`;
    }
  }
}
