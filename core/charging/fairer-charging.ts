import type { ParameterRegister } from '../parameters/parameter.ts';
import { requireParameter } from '../parameters/register.ts';
import { CARE_ACT_POLICY } from './policy.ts';
import type { ChargingPolicy } from './policy.ts';

const BUFFER = 'charging.fairer.buffer';

/** What this family of rules reads apart from the yearly amounts. */
export const FAIRER_CHARGING_PARAMETERS = [BUFFER] as const;

/**
 * The rules for care at home before April 2015: the guarantee credit and a quarter, and part or all of the rest.
 *
 * Source: Department of Health, Fairer Charging guidance 2003 and 2013.
 */
export function fairerChargingPolicy(register: ParameterRegister): ChargingPolicy {
  const buffer = requireParameter(register, BUFFER).values[0].value;
  return {
    ...CARE_ACT_POLICY,
    protectedIncome: { kind: 'base-and-buffer', base: 'guarantee-credit', bufferPercent: buffer * 100 },
  };
}
