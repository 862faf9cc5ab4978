import type { ReferenceStep } from './month.ts';
import { changeNeeds } from './steps/change-needs.ts';
import { fluctuateNeeds } from './steps/fluctuate-needs.ts';
import { peopleArrive } from './steps/people-arrive.ts';
import { peopleLeave } from './steps/people-leave.ts';
import { reviewPeople } from './steps/review-people.ts';
import { runSupporters } from './steps/run-supporters.ts';
import { setRates } from './steps/set-rates.ts';
import { sizePot } from './steps/size-pot.ts';

export const PEOPLE_STEPS: Readonly<Record<string, ReferenceStep>> = {
  'set-rates': setRates,
  'run-supporters': runSupporters,
  'people-leave': peopleLeave,
  'change-needs': changeNeeds,
  'size-pot': sizePot,
  'review-people': reviewPeople,
  'people-arrive': peopleArrive,
  'fluctuate-needs': fluctuateNeeds,
};
