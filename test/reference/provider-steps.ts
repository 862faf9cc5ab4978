import type { ReferenceStep } from './month.ts';
import { buildFundCapability } from './steps/build-fund-capability.ts';
import { closeProviders } from './steps/close-providers.ts';
import { drawProfits } from './steps/draw-profits.ts';
import { openProviders } from './steps/open-providers.ts';
import { runProviders } from './steps/run-providers.ts';
import { setPrices } from './steps/set-prices.ts';

export const PROVIDER_STEPS: Readonly<Record<string, ReferenceStep>> = {
  'run-providers': runProviders,
  'set-prices': setPrices,
  'build-fund-capability': buildFundCapability,
  'draw-profits': drawProfits,
  'close-providers': closeProviders,
  'open-providers': openProviders,
};
