import { CAPITAL_PARAMETERS } from './charging/capital-limits.ts';
import { FAIRER_CHARGING_PARAMETERS } from './charging/fairer-charging.ts';
import { CHARGING_PACK_PARAMETERS } from './charging/statutory.ts';
import { HOUR_PARAMETERS } from './costing/hour-figures.ts';
import { EMPLOYMENT_PARAMETERS } from './employment/rates.ts';
import { REDUNDANCY_PARAMETERS } from './employment/redundancy-cap.ts';
import { LADDER_PARAMETERS } from './ladder/prices.ts';
import type { ParameterRegister } from './parameters/parameter.ts';
import { parametersUsed } from './run/plan.ts';
import { LEVERS } from './scenario/lever.ts';
import type { Lever } from './scenario/lever.ts';
import { CARE_UNDONE } from './study/care-undone.ts';
import { VAT_PARAMETERS } from './vat/rules.ts';

/**
 * Every parameter that something in the program reads: the simulated market, the levers' defaults, the financial
 * assessment, VAT and employment, what results are held up to, and the rates that uprate any of these. In alphabetical order.
 */
export function parametersKnownToTheProgram(register: ParameterRegister): readonly string[] {
  const levers: readonly Lever[] = Object.values(LEVERS);
  const defaults = levers.flatMap((lever) =>
    typeof lever.default !== 'object' ? [] : [lever.default.parameter],
  );
  const ids = new Set<string>([
    ...parametersUsed(),
    ...defaults,
    ...CAPITAL_PARAMETERS,
    ...FAIRER_CHARGING_PARAMETERS,
    ...CHARGING_PACK_PARAMETERS,
    ...VAT_PARAMETERS,
    ...EMPLOYMENT_PARAMETERS,
    ...Object.values(HOUR_PARAMETERS),
    ...REDUNDANCY_PARAMETERS,
    ...LADDER_PARAMETERS,
    CARE_UNDONE,
  ]);
  for (const id of ids) {
    const growth = register.get(id)?.uprating;
    if (growth !== undefined) ids.add(growth);
  }
  return [...ids].sort((a, b) => (a < b ? -1 : 1));
}
