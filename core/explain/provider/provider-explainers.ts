/** Which step of the month is told by which words. Steps that touch no one provider tell nothing. */
import type { ProviderTeller } from './provider-event.ts';
import { tellGrants, tellPrice, tellStaff, tellTraining, tellTrouble } from './tell-business.ts';
import {
  tellFundBuilding,
  tellGuarantees,
  tellHandBack,
  tellLists,
  tellLostToBudgets,
} from './tell-contracts.ts';

/** By the name of the step. */
export const PROVIDER_TELLERS: ReadonlyMap<string, ProviderTeller> = new Map([
  ['keep-lists', tellLists],
  ['choose-deployment', tellLostToBudgets],
  ['guarantee-block-hours', tellGuarantees],
  ['help-providers', tellGrants],
  ['train-staff', tellTraining],
  ['staff-providers', tellStaff],
  ['set-prices', tellPrice],
  ['build-fund-capability', tellFundBuilding],
  ['hand-back-contracts', tellHandBack],
  ['close-providers', tellTrouble],
]);
