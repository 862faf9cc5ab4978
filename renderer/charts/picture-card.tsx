import { useState } from 'react';
import type { ReactNode } from 'react';
import { Card } from './card.tsx';
import type { Origin } from './origin.ts';
import { twinFile } from './twin-file.ts';
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
  /** What part of the time the figures are of, where that can be chosen. */
  readonly period?: string;
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
  period,
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
      table={() => twinFile(origin, table, period)}
    >
      {asTable ? <TwinTableView label={label} table={table} /> : children}
    </Card>
  );
}
