import { useMemo } from 'react';
import type { FrozenStudy } from '../../api/types.ts';
import { selectCatalogues } from '../../store/selectors.ts';
import { useApp } from '../../store/use-app.ts';
import { formatValue } from '../../../core/figures/value.ts';
import type { Unit } from '../../../core/parameters/parameter.ts';
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
      parameterValue: valuesIn(catalogues?.parameters),
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
    parameterValue: valuesIn(inputs.parameters),
  };
}

function namesIn(rows: readonly Row[] = []): (id: string) => string {
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

function valuesIn(
  rows: readonly { readonly id: string; readonly unit: Unit }[] = [],
): (id: string, value: number) => string {
  const known = new Map(rows.map((row) => [row.id, row]));
  return (id, value) => {
    const row = known.get(id);
    return row === undefined ? `${value}` : formatValue(value, row.unit);
  };
}
