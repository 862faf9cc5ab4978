import { MIX_PARAMETERS, plannedMix } from '../../../core/model/choosing/planned-mix.ts';
import { resolveMonthly } from '../../../core/parameters/resolve.ts';
import { CELLS, MIX_LEVERS } from '../../../core/scenario/arrangement.ts';
import type { Cell, MixLever } from '../../../core/scenario/arrangement.ts';
import { CLIENT_GROUPS } from '../../../core/scenario/client-group.ts';
import type { ClientGroup } from '../../../core/scenario/client-group.ts';
import type { Place } from '../../../core/scenario/place.ts';
import { PLACE_FIELDS } from '../../../core/scenario/place.ts';
import type { PlaceFieldId } from '../../../core/scenario/place.ts';
import type { Dial } from './dial.ts';
import { calendarOf, dialPath } from './dial-path.ts';
import type { Horizon } from './dial-path.ts';
import { placedChanges } from './entries.ts';
import type { Chain } from './difference.ts';

/** The planned share of arrangements, month by month; those of all that anyone is in sum to 1. */
export type MixShares = readonly { readonly cell: Cell; readonly shares: readonly number[] }[];

/** The mix an option plans for a client group, of the arrangements that anyone is in or that are to be shown. */
export function mixShares(
  group: ClientGroup,
  plan: { readonly chain: Chain; readonly dials: readonly Dial[] },
  place: Place,
  horizon: Horizon,
  shown: ReadonlySet<Cell> = new Set(),
): MixShares | null {
  return (
    allShares(group, plan, place, horizon)?.filter(
      ({ cell, shares }) => shown.has(cell) || shares.some((share) => share > 0),
    ) ?? null
  );
}

/**
 * The mix of every arrangement, by the functions of the model itself.
 * @returns null until the parameters that say how a place begins are here.
 */
export function allShares(
  group: ClientGroup,
  { chain, dials }: { readonly chain: Chain; readonly dials: readonly Dial[] },
  place: Place,
  horizon: Horizon,
): MixShares | null {
  if (MIX_PARAMETERS.some((id) => !horizon.register.has(id))) return null;
  const calendar = calendarOf(horizon);
  const known = horizon.world.filter(({ parameter }) => horizon.register.has(parameter));
  const parameters = resolveMonthly(horizon.register, MIX_PARAMETERS, calendar, known);
  const figures = Object.fromEntries(
    Object.keys(PLACE_FIELDS).map((field) => [field, place.fields[field as PlaceFieldId].value]),
  ) as Record<PlaceFieldId, number>;
  const paths = new Map(MIX_LEVERS.map((lever) => [lever, pathOf(lever)]));
  const at = CLIENT_GROUPS.indexOf(group);
  const months = calendar.map((_, month) =>
    plannedMix(
      at,
      {
        place: figures,
        parameters: Object.fromEntries(
          MIX_PARAMETERS.map((id) => [id, parameters.get(id)?.[month] ?? 0]),
        ) as Record<(typeof MIX_PARAMETERS)[number], number>,
        levers: Object.fromEntries(
          MIX_LEVERS.map((lever) => [lever, CLIENT_GROUPS.map(() => paths.get(lever)?.[month] ?? 0)]),
        ) as unknown as Record<MixLever, readonly number[]>,
      },
      true,
    ),
  );
  return CELLS.map((cell, index) => ({ cell, shares: months.map((mix) => mix[index] ?? 0) }));

  function pathOf(lever: MixLever): readonly number[] {
    const dial = dials.find(({ id }) => id === lever);
    const entries = placedChanges(lever, chain, true).map(({ entry }) => entry);
    return dial === undefined ? [] : (dialPath(dial, entries, horizon, group) ?? []);
  }
}
