import type { IndicatorId } from '../indicators.ts';

export type ProviderIndicator = Extract<IndicatorId, `providers.${string}`>;
