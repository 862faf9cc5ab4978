import { calibrateTakeUp } from './choosing/calibrate-take-up.ts';
import type { ReferenceStep } from './month.ts';
import { changeProvider } from './steps/change-provider.ts';
import { chooseDeployment } from './steps/choose-deployment.ts';
import { judgeChoice } from './steps/judge-choice.ts';
import { placeSupport } from './steps/place-support.ts';
import { recruitAssistants } from './steps/recruit-assistants.ts';
import { sendLetters } from './steps/send-letters.ts';

export const CHOOSING_STEPS: Readonly<Record<string, ReferenceStep>> = {
  /** Not one of the month: it comes before the first reported month. */
  calibrate: calibrateTakeUp,
  'choose-deployment': chooseDeployment,
  'send-letters': sendLetters,
  'judge-choice': judgeChoice,
  'change-provider': changeProvider,
  'place-support': placeSupport,
  'recruit-assistants': recruitAssistants,
};
