import type { ReferenceStep } from './month.ts';
import { formPools } from './steps/form-pools.ts';
import { guaranteeBlockHours } from './steps/guarantee-block-hours.ts';
import { handBackContracts } from './steps/hand-back-contracts.ts';
import { keepLists } from './steps/keep-lists.ts';
import { openInHouseService } from './steps/open-in-house-service.ts';
import { placePeople } from './steps/place-people.ts';
import { planRounds } from './steps/plan-rounds.ts';
import { setPay } from './steps/set-pay.ts';
import { staffProviders } from './steps/staff-providers.ts';
import { trainStaff } from './steps/train-staff.ts';

export const PLACING_STEPS: Readonly<Record<string, ReferenceStep>> = {
  'open-in-house-service': openInHouseService,
  'keep-lists': keepLists,
  'guarantee-block-hours': guaranteeBlockHours,
  'form-pools': formPools,
  'place-people': placePeople,
  'set-pay': setPay,
  'plan-rounds': planRounds,
  'staff-providers': staffProviders,
  'train-staff': trainStaff,
  'hand-back-contracts': handBackContracts,
};
