import type { Equation } from '../equation.ts';
import { calibrationEquations } from './calibration.ts';
import { decisionEquations } from './choose-deployment-decision.ts';
import { entryEquations } from './choose-deployment-entry.ts';
import { oddsEquations } from './choose-deployment-odds.ts';
import { offerEquations } from './choose-deployment-offer.ts';
import { termsEquations } from './choose-deployment-terms.ts';
import { worthEquations } from './choose-deployment-worth.ts';
import { clientOfCareEquations } from './shared/client-of-care.ts';
import { helpToChooseEquations } from './shared/help-to-choose.ts';

export const chooseDeploymentEquations: readonly Equation[] = [
  ...offerEquations,
  ...termsEquations,
  ...helpToChooseEquations,
  ...worthEquations,
  ...oddsEquations,
  ...calibrationEquations,
  ...decisionEquations,
  ...clientOfCareEquations,
  ...entryEquations,
];
