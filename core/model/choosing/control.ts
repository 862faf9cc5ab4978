/** How far an arrangement lets a person decide who helps, when and how: 0 not at all, 1 fully, whatever it is called. */
import { CELL_DIRECT_PAYMENT, CELLS } from '../../scenario/arrangement.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { keptWith } from '../kept-with.ts';
import {
  COUNCIL_AGENT,
  DIRECT_PAYMENT,
  FRAMEWORK,
  MIXED,
  PERSONAL_ASSISTANT,
  PREFERRED_LIST,
  THIRD_PARTY_ACCOUNT,
} from '../vocabulary.ts';
import { cellOf } from './cell.ts';

export const CONTROL_PARAMETERS = [
  'control.block',
  'control.framework',
  'control.preferred-list',
  'control.in-house',
  'control.isf',
  'control.direct-payment',
  'control.direct-payment.framework',
  'control.direct-payment.preferred',
  'control.personal-assistant',
  'control.mixed',
  'control.pooled',
  'control.account.third-party',
  'control.account.council',
] as const;

type Parameters = { readonly [P in (typeof CONTROL_PARAMETERS)[number]]: number };
type Arranged = { readonly [C in 'deployment' | 'route' | 'account']: ReadonlyColumn };

/** Control by arrangement, where it does not depend on what a direct payment is spent on. */
export const controlByCell = keptWith((parameters: Parameters): readonly number[] =>
  CELLS.map((cell) => parameters[`control.${cell}`]),
);

/**
 * Control that the arrangement of a council-supported person gives them.
 * @param byCell of the month, as {@link controlByCell} gives it.
 */
export function controlGiven(
  people: Arranged,
  person: number,
  byCell: readonly number[],
  parameters: Parameters,
): number {
  const cell = cellOf(people, person);
  const isPayment = cell === CELL_DIRECT_PAYMENT;
  const given = isPayment ? controlByRoute(people.route[person], parameters) : byCell[cell];
  const hasAccount = people.deployment[person] === DIRECT_PAYMENT || people.deployment[person] === MIXED;
  return hasAccount ? given * controlLeft(people.account[person], parameters) : given;
}

/** Control of a direct payment for all of the budget, by what it is spent on. */
export function controlByRoute(route: number, parameters: Parameters): number {
  switch (route) {
    case PERSONAL_ASSISTANT:
      return parameters['control.personal-assistant'];
    case FRAMEWORK:
      return parameters['control.direct-payment.framework'];
    case PREFERRED_LIST:
      return parameters['control.direct-payment.preferred'];
    default:
      return parameters['control.direct-payment'];
  }
}

/** Part of a direct payment's control that is left with whoever runs the account. */
export function controlLeft(account: number, parameters: Parameters): number {
  switch (account) {
    case THIRD_PARTY_ACCOUNT:
      return parameters['control.account.third-party'];
    case COUNCIL_AGENT:
      return parameters['control.account.council'];
    default:
      return 1;
  }
}
