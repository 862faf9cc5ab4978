import { useState } from 'react';
import { today, fileStem } from '../files/csv.ts';
import type { Named } from '../files/csv.ts';
import { saveBlob, saveFile } from '../files/save-file.ts';
import { csvOf, xlsxOf } from '../files/table-file.ts';
import type { TableFile } from '../files/table-file.ts';
import { Menu } from '../ui/menu.tsx';
import type { MenuChoice } from '../ui/menu.tsx';
import styles from './charts.module.css';

type DownloadProps = {
  /** What the figures are of, for those who listen. */
  readonly label: string;
  readonly origin: Named;
  /** What the files are called after. */
  readonly name: string;
  readonly table: () => TableFile;
  /** The picture as a drawing; null where there is none on the screen. */
  readonly drawing?: () => string | null;
};

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The figures and the picture as files. */
export function Download({ label, origin, name, table, drawing }: DownloadProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const stem = (): string => fileStem(origin, name, today());
  const choice = (id: string, named: string, note: string, save: () => Promise<void> | void): MenuChoice => ({
    id,
    name: named,
    note,
    onChoose: () => {
      setProblem(null);
      Promise.resolve()
        .then(save)
        .catch((error: unknown) => setProblem(`${named} could not be made: ${messageOf(error)}`));
    },
  });
  const choices = [
    choice('csv', 'CSV', 'figures, full precision', () => saveFile(`${stem()}.csv`, csvOf(table()))),
    choice('xlsx', 'XLSX', 'spreadsheet, with sources', () =>
      saveBlob(`${stem()}.xlsx`, new Blob([xlsxOf(table(), today())], { type: SHEET })),
    ),
    ...(drawing === undefined
      ? []
      : [
          choice('png', 'PNG', 'picture', async () => {
            const { painted } = await import('./painted.ts');
            saveBlob(`${stem()}.png`, await painted(drawn(drawing)));
          }),
          choice('svg', 'SVG', 'picture that can be scaled', () =>
            saveBlob(`${stem()}.svg`, new Blob([drawn(drawing)], { type: 'image/svg+xml' })),
          ),
        ]),
  ];
  return (
    <>
      <Menu title="Download" label={`Download ${label}`} choices={choices} />
      {problem !== null && (
        <span role="alert" className={styles['problem']}>
          {problem}
        </span>
      )}
    </>
  );
}

function drawn(drawing: () => string | null): string {
  const found = drawing();
  if (found === null) throw new Error('its chart has not been drawn. CSV and XLSX have its figures.');
  return found;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
