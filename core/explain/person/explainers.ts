/** Which step is told by which words. Steps that touch no one person tell nothing. */
import { tellArrangement } from './tell-arrangement.ts';
import { tellReview } from './tell-budget.ts';
import { tellCharge } from './tell-charge.ts';
import { tellChange } from './tell-change.ts';
import { tellChoice, tellLabel } from './tell-choice.ts';
import { tellClosure, tellContractHandedBack } from './tell-closure.ts';
import { tellCare, tellSupport } from './tell-delivery.ts';
import { tellLeaving } from './tell-leaving.ts';
import { tellPayments } from './tell-money.ts';
import { tellNeed } from './tell-need.ts';
import { tellPool } from './tell-pool.ts';
import { tellProvider } from './tell-provider.ts';
import { tellSavings } from './tell-savings.ts';
import { tellSupporter } from './tell-supporter.ts';
import type { Explainer } from './event.ts';

/** By the name of the step. */
export const EXPLAINERS: ReadonlyMap<string, Explainer> = new Map([
  ['people-leave', tellLeaving],
  ['change-needs', tellNeed],
  ['review-people', tellReview],
  ['choose-deployment', tellArrangement],
  ['judge-choice', tellChoice],
  ['send-letters', tellLabel],
  ['form-pools', tellPool],
  ['change-provider', tellChange],
  ['place-people', tellProvider],
  ['place-support', tellSupporter],
  ['deliver-care', tellCare],
  ['deliver-support', tellSupport],
  ['charge-people', tellCharge],
  ['pay-for-care', tellPayments],
  ['run-down-savings', tellSavings],
  ['hand-back-contracts', tellContractHandedBack],
  ['close-providers', tellClosure],
]);
