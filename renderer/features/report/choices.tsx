import type { ResultRow } from '../../api/types.ts';
import { resultFacts, resultTitle, whenOf } from '../../format/kept.ts';
import { screen } from '../../navigation/screen.ts';
import { useActions } from '../../store/use-app.ts';
import { Picker } from '../../ui/picker.tsx';
import { SearchPicker } from '../../ui/search-picker.tsx';
import { KIND_NAMES, REPORT_KINDS } from './content.ts';
import type { ReportKind } from './content.ts';

type ChoicesProps = { readonly id: string; readonly kind: ReportKind; readonly rows: readonly ResultRow[] };

/** Which report, and of which result. */
export function Choices({ id, kind, rows }: ChoicesProps) {
  const { goTo } = useActions();
  return (
    <>
      <Picker
        label="Kind of report"
        items={REPORT_KINDS.map((each) => ({
          id: each,
          name: KIND_NAMES[each][0],
          note: KIND_NAMES[each][1],
        }))}
        value={kind}
        onChange={(next) => goTo(screen('report', id, { kind: next }))}
      />
      <SearchPicker
        label="Of which result"
        items={rows.map((row) => ({
          id: row.id,
          name: `${resultTitle(row)}, ${whenOf(row.createdAt)}`,
          note: resultFacts(row),
        }))}
        value={id}
        onChange={(next) => goTo(screen('report', next, { kind }))}
        nothing="No kept result has these words."
      />
    </>
  );
}
