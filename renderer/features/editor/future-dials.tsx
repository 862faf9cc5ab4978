import { capital } from '../../../core/scenario/first-letter.ts';
import { useMemo } from 'react';
import type { WorldChange } from '../../../core/scenario/future.ts';
import type { ParameterRow } from '../../api/types.ts';
import type { Editing } from '../../store/editing.ts';
import { selectCatalogues } from '../../store/selectors.ts';
import { useApp } from '../../store/use-app.ts';
import { parameterDial } from './dial.ts';
import { DialGroups } from './dial-groups.tsx';
import { chainOf, changedDials } from './entries.ts';
import { useHorizon } from './use-horizon.ts';

/** What stands over parameters whose ids begin alike. */
const HEADINGS: Readonly<Record<string, string>> = {
  economy: 'The economy',
  demog: 'How many people there are',
  uplift: 'What councils can afford',
  wage: 'The wage floor',
  pay: 'Pay of other work',
  support: 'Community support',
  vat: 'VAT',
};

type DialsProps = { readonly editing: Editing; readonly wanted: string | null };

/** What may happen to us: the parameters of the world, and whatever else this future assumes. */
export function FutureDials({ editing, wanted }: DialsProps) {
  const parameters = useApp(selectCatalogues)?.parameters;
  const chain = chainOf(editing);
  const changed = [...new Set(chain.flatMap((each) => [...changedDials(each)]))].sort().join(' ');
  const rows = useMemo(
    () => (parameters ?? []).filter(({ id, kind }) => kind === 'world' || changed.split(' ').includes(id)),
    [parameters, changed],
  );
  const found = useHorizon(rows.map(({ id }) => id));
  const horizon = useMemo(
    () => ({ ...found, world: chain.flatMap(({ changes }) => changes as readonly WorldChange[]) }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the chain is made afresh from what is edited
    [found, editing],
  );
  const groups = useMemo(() => groupsOf(rows, horizon.register), [rows, horizon.register]);
  return (
    <DialGroups
      groups={groups}
      noun="assumption"
      isChanged={({ id }) => changed.split(' ').includes(id)}
      wanted={wanted}
      editing={editing}
      horizon={horizon}
      sources={rows}
    />
  );
}

function groupsOf(rows: readonly ParameterRow[], register: ReadonlyMap<string, { readonly about: string }>) {
  const words = [...new Set(rows.map(({ id }) => id.split('.')[0] ?? ''))];
  const known = Object.keys(HEADINGS);
  const place = (word: string): number => (known.includes(word) ? known.indexOf(word) : known.length);
  return words
    .sort((one, other) => place(one) - place(other))
    .map((word) => ({
      name: HEADINGS[word] ?? capital(word),
      dials: rows
        .filter(({ id }) => id.split('.')[0] === word)
        .map((row) => ({ ...parameterDial(row), help: register.get(row.id)?.about ?? '' })),
    }));
}
