import { unbroken } from '../format/unbroken.ts';
import { Scrolled } from '../ui/scrolled.tsx';
import styles from './charts.module.css';

type Rows = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
};

/** The figures of a picture as they are read, and with full precision for a file. The first column heads each row. */
export type TwinTable = Rows & { readonly exact?: Rows };

/** A cell of more letters than this is read as words, which break into lines; figures with their interval have fewer. */
const FEWEST_OF_WORDS = 48;

export function TwinTableView({
  label,
  table: { head, rows },
}: {
  readonly label: string;
  readonly table: TwinTable;
}) {
  return (
    <Scrolled className={styles['twin']} label={`${label}, as a table`}>
      <table className="figures">
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first = '', ...cells], row) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows are known by their place
            <tr key={row}>
              <th scope="row">{first}</th>
              {cells.map((cell, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- cells are known by their column
                <td key={at} className={String(cell).length >= FEWEST_OF_WORDS ? 'words' : undefined}>
                  {unbroken(String(cell))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}
