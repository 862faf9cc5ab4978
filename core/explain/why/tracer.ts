import type { State } from '../../model/state.ts';
import type { Step } from '../../model/step.ts';
import type { PlannedMonth } from '../../run/plan.ts';

/** Notes what becomes of someone, month by month, in one world. It may look at the state and change nothing. */
export type Tracer<T> = {
  readonly watch: (step: Step, month: PlannedMonth) => () => void;
  /** @param reported the month that has ended, counted from the first reported one. */
  readonly monthEnds: (reported: number) => void;
  readonly traced: () => T;
};

/** Begins at the state in which the reported months begin. */
export type Trace<T> = (state: State, identity: number) => Tracer<T>;
