import { count, monthSpan } from '../../format/month.ts';
import { selectCatalogues } from '../../store/selectors.ts';
import { useApp } from '../../store/use-app.ts';

/** What is compared, in words: paper has no pickers. */
export function OnPaper() {
  const catalogues = useApp(selectCatalogues);
  const { place, option, beside, future, months, replicates, seed } = useApp((state) => state.choice);
  if (catalogues === null) return null;
  const { places, options, futures } = catalogues;
  return (
    <p className="print-only">
      <b>{[option, ...beside].map((id) => nameOf(options, id)).join('; ')}</b> in {nameOf(places, place)},
      future: {nameOf(futures, future)}. {monthSpan(months)}, {count(replicates, 'replicate')}, seed {seed}.
    </p>
  );
}

function nameOf(rows: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return rows.find((row) => row.id === id)?.name ?? id;
}
