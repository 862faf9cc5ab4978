/** The order of a month. Nothing else decides it. */
import type { Step } from './step.ts';
import { buildFundCapability } from './steps/build-fund-capability.ts';
import { changeNeeds } from './steps/change-needs.ts';
import { changeProvider } from './steps/change-provider.ts';
import { chargePeople } from './steps/charge-people.ts';
import { chooseDeployment } from './steps/choose-deployment.ts';
import { closeProviders } from './steps/close-providers.ts';
import { deliverCare } from './steps/deliver-care.ts';
import { deliverSupport } from './steps/deliver-support.ts';
import { drawProfits } from './steps/draw-profits.ts';
import { fluctuateNeeds } from './steps/fluctuate-needs.ts';
import { formPools } from './steps/form-pools.ts';
import { guaranteeBlockHours } from './steps/guarantee-block-hours.ts';
import { handBackContracts } from './steps/hand-back-contracts.ts';
import { helpProviders } from './steps/help-providers.ts';
import { judgeChoice } from './steps/judge-choice.ts';
import { keepLists } from './steps/keep-lists.ts';
import { openInHouseService } from './steps/open-in-house-service.ts';
import { openProviders } from './steps/open-providers.ts';
import { payForCare } from './steps/pay-for-care.ts';
import { peopleArrive } from './steps/people-arrive.ts';
import { peopleLeave } from './steps/people-leave.ts';
import { placePeople } from './steps/place-people.ts';
import { placeSupport } from './steps/place-support.ts';
import { planRounds } from './steps/plan-rounds.ts';
import { recruitAssistants } from './steps/recruit-assistants.ts';
import { reviewPeople } from './steps/review-people.ts';
import { runCouncil } from './steps/run-council.ts';
import { runDownSavings } from './steps/run-down-savings.ts';
import { runProviders } from './steps/run-providers.ts';
import { runSupporters } from './steps/run-supporters.ts';
import { sendLetters } from './steps/send-letters.ts';
import { sizePot } from './steps/size-pot.ts';
import { setPrices } from './steps/set-prices.ts';
import { setPay } from './steps/set-pay.ts';
import { setRates } from './steps/set-rates.ts';
import { staffProviders } from './steps/staff-providers.ts';
import { trainStaff } from './steps/train-staff.ts';

export const PIPELINE: readonly Step[] = [
  setRates,
  runSupporters,
  // Who may be bought from is known before anyone chooses.
  openInHouseService,
  keepLists,
  // Arrivals take the rows of those who left, after needs change, so that nobody is reviewed in their first month.
  peopleLeave,
  changeNeeds,
  // What a point is worth is known before anyone's budget is set.
  sizePot,
  reviewPeople,
  peopleArrive,
  fluctuateNeeds,
  // Choices are made by this month's arrivals and reviewed people, before anyone looks for a provider.
  chooseDeployment,
  sendLetters,
  guaranteeBlockHours,
  formPools,
  // What was open to those who chose is what stood before this month's packages were placed.
  judgeChoice,
  // Notices given earlier run out first, so that those who leave find a provider in the same month.
  changeProvider,
  placePeople,
  placeSupport,
  recruitAssistants,
  // Pay of the month is known before any of it is earned.
  setPay,
  // Personal care has the first call on a budget; charges depend on the cost of both lines.
  deliverCare,
  planRounds,
  deliverSupport,
  chargePeople,
  payForCare,
  helpProviders,
  runDownSavings,
  // Who was taken on this month had to be found, checked and started: a cost of the month.
  staffProviders,
  // Costs are met after income of the month has come in; closing looks at the cash that is left.
  runProviders,
  // Training rests on the revenue of the month, and a subsidy on what was spent.
  trainStaff,
  // Prices follow this month's cost; contracts that did not pay are handed back before anyone closes.
  setPrices,
  buildFundCapability,
  handBackContracts,
  drawProfits,
  closeProviders,
  openProviders,
  // All that the council paid and owes for the month is known by now.
  runCouncil,
];
