import { INDICATOR_IDS } from '../../../core/model/indicators.ts';
import { screen } from '../../navigation/screen.ts';
import type { Screen } from '../../navigation/screen.ts';

const PARAM = 'pinned';
const BETWEEN = ',';

/** The indicators pinned in an address; names it does not know are passed over. */
export function pinnedIn({ params }: Screen): ReadonlySet<string> {
  const named = new Set((params[PARAM] ?? '').split(BETWEEN));
  return new Set(INDICATOR_IDS.filter((id) => named.has(id)));
}

/** The same screen with an indicator pinned, or pinned no more. */
export function turnPin(at: Screen, indicator: string): Screen {
  const pinned = new Set(pinnedIn(at));
  if (!pinned.delete(indicator)) pinned.add(indicator);
  const { [PARAM]: _, ...rest } = at.params;
  const params = pinned.size === 0 ? rest : { ...rest, [PARAM]: [...pinned].join(BETWEEN) };
  return screen(at.kind, at.id, params);
}
