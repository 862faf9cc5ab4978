import type { Equation } from '../equation.ts';
import { ledgerEquations } from './ledger.ts';
import { payPeopleEquations } from './pay-for-care-people.ts';
import { payProvidersEquations } from './pay-for-care-providers.ts';

export const payForCareEquations: readonly Equation[] = [
  ...ledgerEquations,
  ...payPeopleEquations,
  ...payProvidersEquations,
];
