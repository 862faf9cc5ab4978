import { useMemo } from 'react';
import type { FrozenStudy } from '../../api/types.ts';
import { selectCatalogues } from '../../store/selectors.ts';
import { useApp } from '../../store/use-app.ts';
import type { Names } from '../../../core/study/told.ts';

type Row = { readonly id: string; readonly name: string };

/** The names things go by now. */
export function useNames(): Names {
  const catalogues = useApp(selectCatalogues);
  return useMemo(
    () => ({
      option: namesIn(catalogues?.options),
      future: namesIn(catalogues?.futures),
      parameter: namesIn(catalogues?.parameters.map(({ id, label }) => ({ id, name: label }))),
    }),
    [catalogues],
  );
}

/** The names things went by when a study was frozen. */
export function namesOf({ row, inputs }: FrozenStudy): Names {
  return {
    option: namesIn(row.options),
    future: namesIn(row.futures),
    parameter: namesIn(inputs.parameters.map(({ id, label }) => ({ id, name: label }))),
  };
}

function namesIn(rows: readonly Row[] = []): (id: string) => string {
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
