import { LIMITS } from '../../../core/scenario/scenario.ts';
import { wholeNumber } from '../../lives/world.ts';
import type { Screen } from '../../navigation/screen.ts';
import { PeopleList } from './people-list.tsx';
import { PersonPage } from './person-page.tsx';

/** Whose lives there are to follow, or one of them. */
export function PersonScreen({ screen }: { readonly screen: Screen }) {
  const identity = wholeNumber(screen.id, LIMITS.seed.max);
  return identity === null ? (
    <PeopleList screen={screen} />
  ) : (
    <PersonPage key={identity} screen={screen} identity={identity} />
  );
}
