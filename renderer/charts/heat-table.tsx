import { unbroken } from '../format/unbroken.ts';
import { heatClasses } from './heat.ts';
import { Scrolled } from '../ui/scrolled.tsx';
import styles from './plots.module.css';

export type HeatCell = { readonly value: number | null; readonly text: string };
export type HeatRow = { readonly id: string; readonly label: string; readonly cells: readonly HeatCell[] };

type HeatTableProps = {
  readonly caption: string;
  /** What the rows are, for those who listen. */
  readonly corner: string;
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly HeatRow[];
  /** Sizes deepen from the smallest to the largest, changes by how far they are from nothing. */
  readonly kind: 'size' | 'change';
};

/** A table whose cells bear a colour besides their number. */
export function HeatTable({ caption, corner, columns, rows, kind }: HeatTableProps) {
  const classOf = heatClasses(
    rows.flatMap(({ cells }) => cells.map(({ value }) => value)),
    kind,
  );
  return (
    <Scrolled className={styles['scroll']} label={caption}>
      <table className={`figures ${styles['heat']}`}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{corner}</span>
            </th>
            {columns.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, cells }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              {cells.map(({ value, text }, at) => (
                <td key={columns[at]?.id ?? at} data-class={value === null ? undefined : classOf(value)}>
                  <CellText text={unbroken(text)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

/** A figure, and on a line of its own the interval that stands behind it in brackets. */
function CellText({ text }: { readonly text: string }) {
  const at = text.indexOf(' (');
  if (at === -1) return text;
  return (
    <>
      {text.slice(0, at)} <small className={styles['behind']}>{text.slice(at + 1)}</small>
    </>
  );
}
