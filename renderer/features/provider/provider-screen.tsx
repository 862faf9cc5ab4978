import type { Screen } from '../../navigation/screen.ts';
import { LIMITS } from '../../../core/scenario/scenario.ts';
import { wholeNumber } from '../../lives/world.ts';
import { ProviderList } from './provider-list.tsx';
import { ProviderPage } from './provider-page.tsx';

/** The providers of a replicate, or one of them. */
export function ProviderScreen({ screen }: { readonly screen: Screen }) {
  const identity = wholeNumber(screen.id, LIMITS.seed.max);
  return identity === null ? (
    <ProviderList screen={screen} />
  ) : (
    <ProviderPage key={identity} screen={screen} identity={identity} />
  );
}
