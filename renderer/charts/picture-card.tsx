import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Cells } from '../../core/spreadsheet/csv-text.ts';
import type { TableFile } from '../files/table-file.ts';
import { Card } from './card.tsx';
import type { Origin } from './origin.ts';
import { TwinTableView } from './twin-table.tsx';
import type { TwinTable } from './twin-table.tsx';

type PictureCardProps = {
  readonly origin: Origin;
  readonly label: string;
  readonly unit: string;
  readonly meaning: string;
  /** The one sentence, which also stands for the picture where it is listened to. */
  readonly summary: string;
  readonly table: TwinTable;
  /** What its file is called after. */
  readonly name: string;
  readonly mark?: ReactNode;
  readonly children: ReactNode;
};

/** Any picture but that of one indicator by month: its card keeps whether it shows the picture or the table. */
export function PictureCard({
  origin,
  label,
  unit,
  meaning,
  summary,
  table,
  name,
  mark,
  children,
}: PictureCardProps) {
  const [asTable, setAsTable] = useState(false);
  return (
    <Card
      result={origin}
      label={label}
      unit={unit}
      meaning={meaning}
      summary={summary}
      asTable={asTable}
      onTurn={() => setAsTable(!asTable)}
      mark={mark}
      name={name}
      table={() => twinFile(origin, table)}
    >
      {asTable ? <TwinTableView label={label} table={table} /> : children}
    </Card>
  );
}

/** The table with full precision where that is known, and what it takes to get it again. */
function twinFile(origin: Origin, { head, rows, exact }: TwinTable): TableFile {
  const about: readonly Cells[] = [
    ['place', origin.place.name, origin.place.invented ? 'invented market' : ''],
    ['engine', origin.engineVersion],
    ['seed', origin.seed],
    ['replicates', origin.replicates],
    ['inputs', origin.inputsHash],
  ];
  const { head: exactHead, rows: exactRows } = exact ?? { head, rows };
  return { origin: about, rows: [exactHead, ...exactRows] };
}
