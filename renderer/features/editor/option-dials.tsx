import { capital } from '../../../core/scenario/first-letter.ts';
import { useMemo } from 'react';
import { MIX_PARAMETERS } from '../../../core/model/choosing/planned-mix.ts';
import { LEVER_GROUPS } from '../../../core/scenario/levers/lever-kind.ts';
import type { ParameterRow } from '../../api/types.ts';
import type { Editing } from '../../store/editing.ts';
import { selectCatalogues } from '../../store/selectors.ts';
import { useApp } from '../../store/use-app.ts';
import { leverDial } from './dial.ts';
import { DialGroups } from './dial-groups.tsx';
import { chainOf, changedDials } from './entries.ts';
import { MixEditor } from './mix-editor.tsx';
import { useHorizon } from './use-horizon.ts';

const NO_ROWS: readonly ParameterRow[] = [];

type DialsProps = { readonly editing: Editing; readonly wanted: string | null };

/** The levers of an option, under the headings a commissioner thinks in. */
export function OptionDials({ editing, wanted }: DialsProps) {
  const catalogues = useApp(selectCatalogues);
  const levers = catalogues?.levers;
  const groups = useMemo(
    () =>
      LEVER_GROUPS.map((group) => ({
        name: capital(group),
        dials: (levers ?? []).filter((row) => row.group === group).map(leverDial),
      })),
    [levers],
  );
  const dials = groups.flatMap((group) => group.dials);
  const horizon = useHorizon([...MIX_PARAMETERS, ...dials.flatMap(({ parameter }) => parameter ?? [])]);
  const changed = changedDials(editing.draft.document);
  const mix = <MixEditor editing={editing} horizon={horizon} dials={dials} />;
  return (
    <DialGroups
      groups={groups.map((group, at) => (at === 0 ? { ...group, before: mix } : group))}
      noun="lever"
      isChanged={({ id }) => changed.has(id) || chainOf(editing).some((each) => changedDials(each).has(id))}
      wanted={wanted}
      editing={editing}
      horizon={horizon}
      sources={catalogues?.parameters ?? NO_ROWS}
    />
  );
}
