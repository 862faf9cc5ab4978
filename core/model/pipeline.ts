/** The order of a month. Nothing else decides it. */
import type { Step } from './step.ts';
import { changeNeeds } from './steps/change-needs.ts';
import { changeProvider } from './steps/change-provider.ts';
import { chargePeople } from './steps/charge-people.ts';
import { chooseDeployment } from './steps/choose-deployment.ts';
import { closeProviders } from './steps/close-providers.ts';
import { deliverCare } from './steps/deliver-care.ts';
import { deliverSupport } from './steps/deliver-support.ts';
import { fluctuateNeeds } from './steps/fluctuate-needs.ts';
import { formPools } from './steps/form-pools.ts';
import { guaranteeBlockHours } from './steps/guarantee-block-hours.ts';
import { judgeChoice } from './steps/judge-choice.ts';
import { keepLists } from './steps/keep-lists.ts';
import { openInHouseService } from './steps/open-in-house-service.ts';
import { openProviders } from './steps/open-providers.ts';
import { payForCare } from './steps/pay-for-care.ts';
import { peopleArrive } from './steps/people-arrive.ts';
import { peopleLeave } from './steps/people-leave.ts';
import { placePeople } from './steps/place-people.ts';
import { placeSupport } from './steps/place-support.ts';
import { reviewPeople } from './steps/review-people.ts';
import { runDownSavings } from './steps/run-down-savings.ts';
import { runProviders } from './steps/run-providers.ts';
import { runSupporters } from './steps/run-supporters.ts';
import { sendLetters } from './steps/send-letters.ts';
import { sizePot } from './steps/size-pot.ts';
import { setRates } from './steps/set-rates.ts';

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
  // Personal care has the first call on a budget; charges depend on the cost of both lines.
  deliverCare,
  deliverSupport,
  chargePeople,
  payForCare,
  runDownSavings,
  // Costs are met after income of the month has come in; closing looks at the cash that is left.
  runProviders,
  closeProviders,
  openProviders,
];
