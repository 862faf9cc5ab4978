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
  /** The picture; null where the table is all there is. */
  readonly children: ReactNode | null;
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
  const [isTurned, setIsTurned] = useState(false);
  const asTable = isTurned || children === null;
  return (
    <Card
      result={origin}
      label={label}
      unit={unit}
      meaning={meaning}
      summary={summary}
      asTable={asTable}
      onTurn={children === null ? null : () => setIsTurned(!isTurned)}
      mark={mark}
      name={name}
      table={() => twinFile(origin, table, period)}
    >
      {asTable ? table.rows.length > 0 && <TwinTableView label={label} table={table} /> : children}
    </Card>
  );
}
