import type { ReferenceStep } from './month.ts';
import { chargePeople } from './steps/charge-people.ts';
import { deliverCare } from './steps/deliver-care.ts';
import { deliverSupport } from './steps/deliver-support.ts';
import { helpProviders } from './steps/help-providers.ts';
import { payForCare } from './steps/pay-for-care.ts';
import { runCouncil } from './steps/run-council.ts';
import { runDownSavings } from './steps/run-down-savings.ts';

export const MONEY_STEPS: Readonly<Record<string, ReferenceStep>> = {
  'deliver-care': deliverCare,
  'deliver-support': deliverSupport,
  'charge-people': chargePeople,
  'pay-for-care': payForCare,
  'help-providers': helpProviders,
  'run-down-savings': runDownSavings,
  'run-council': runCouncil,
};
