import { formatMonth } from '../../time/month.ts';
import { chainOf, nameEquation } from './chain.ts';
import type { Chain, EquationNamed } from './chain.ts';
import { EQUATIONS } from './equations-known.ts';
import type { Reading } from './inputs.ts';
import { doesName } from './names.ts';

export type EquationExplained = Chain & {
  readonly id: string;
  readonly month: string;
  /** The equations that name it. */
  readonly namedBy: readonly EquationNamed[];
};

/**
 * An equation in full, with the figures it stands on and the equations that use it.
 * @param id one of `EQUATIONS`.
 * @throws RangeError for a month before the first dated value of a parameter.
 */
export function explainEquation(id: string, reading: Reading): EquationExplained {
  const users = [...EQUATIONS.values()].filter(({ equation }) => doesName(equation, id));
  return {
    id,
    month: formatMonth(reading.month),
    namedBy: users.map(nameEquation),
    ...chainOf([EQUATIONS.get(id)!], [], reading),
  };
}
