/** Which providers may serve people under an arrangement, and what those people feel of their prices. */
import type { ReadonlyColumn } from '../columns.ts';
import { DIRECT_PAYMENT, FRAMEWORK, ISF_HOLDER, OPEN_MARKET, POOLED, PREFERRED_LIST } from '../vocabulary.ts';

type Admitting = {
  readonly [C in 'open' | 'listed' | 'preferred' | 'isfCapable']: ReadonlyColumn;
};

/**
 * The flag of the providers a route may buy from, among those that trade where the person lives. Block and the council's own
 * service are not bought from a list.
 */
export function admittedBy(route: number, providers: Admitting): ReadonlyColumn {
  switch (route) {
    case FRAMEWORK:
      return providers.listed;
    case PREFERRED_LIST:
      return providers.preferred;
    case ISF_HOLDER:
      return providers.isfCapable;
    default:
      return providers.open;
  }
}

/** Whether a person's care costs them more with one provider than with another: elsewhere one price holds for all. */
export function feelsPrice(route: number, deployment: number): boolean {
  return route === OPEN_MARKET || (route === POOLED && deployment === DIRECT_PAYMENT);
}

/** Whether a person deals with their provider themselves and sets times and tasks: elsewhere the council's terms hold. */
export function setsTimes(route: number): boolean {
  return route === OPEN_MARKET || route === ISF_HOLDER || route === POOLED;
}
