/** One line of the register: what a parameter is worth in a month of a future, and whether that can still be relied on. */
import { expiryOf } from '../../parameters/expiry.ts';
import type { Expiry } from '../../parameters/expiry.ts';
import { isOpenToFutures } from '../../parameters/parameter.ts';
import type { AssumptionRecord, Parameter } from '../../parameters/parameter.ts';
import type { Future } from '../../scenario/future.ts';
import { inForceMonth } from '../../time/iso-date.ts';
import type { Month } from '../../time/month.ts';
import { tellParameter } from '../indicator/inputs.ts';
import type { ParameterTold, Reading } from '../indicator/inputs.ts';

/** A change that a future makes to the parameter. */
export type ChangeTold = {
  readonly from: string;
  /** Empty for a step. */
  readonly until: string;
  readonly value: number;
  /** Each empty where nobody wrote it down. */
  readonly reason: string;
  readonly by: string;
  readonly on: string;
  /** The future that makes it: the one looked at, or an ancestor of it. */
  readonly future: string;
};

export type InForce = Omit<ParameterTold, 'usedBy' | 'by'> & {
  /** `not yet` before its first dated value, when that value is told. */
  readonly by: ParameterTold['by'] | 'not yet';
  /** What it is uprated by, in words; empty where it is not. */
  readonly upratedBy: string;
  readonly log: AssumptionRecord;
  readonly expiry: Expiry | null;
  readonly isOpen: boolean;
  /** How many dated values it has. */
  readonly dates: number;
  /** Eldest ancestor first, whether or not they act in the month. */
  readonly changes: readonly ChangeTold[];
};

/** Where the register is looked at from. */
export type Standpoint = {
  readonly register: Reading['register'];
  readonly month: Month;
  /** Eldest ancestor first. */
  readonly lineage: readonly Future[];
  /** YYYY-MM-DD. */
  readonly today: string;
};

/** What is in force of a parameter. */
export function inForce(parameter: Parameter, { register, month, lineage, today }: Standpoint): InForce {
  const first = inForceMonth(parameter.values[0].from);
  const isEarly = month < first;
  const changes = lineage.flatMap((future) => future.changes);
  const told = tellParameter(parameter.id, { register, month: isEarly ? first : month, changes }, []);
  const { usedBy: _, ...rest } = told;
  return {
    ...rest,
    by: isEarly ? 'not yet' : told.by,
    upratedBy: register.get(parameter.uprating ?? '')?.label ?? '',
    log: parameter.log ?? {},
    expiry: expiryOf(parameter, today),
    isOpen: isOpenToFutures(parameter.kind),
    dates: parameter.values.length,
    changes: changesOf(parameter.id, lineage),
  };
}

function changesOf(id: string, lineage: readonly Future[]): readonly ChangeTold[] {
  return lineage.flatMap((future) =>
    future.changes
      .filter(({ parameter }) => parameter === id)
      .map(({ from, until = '', value, note = '', by = '', on = '' }) => ({
        from,
        until,
        value,
        reason: note,
        by,
        on,
        future: future.id,
      })),
  );
}
