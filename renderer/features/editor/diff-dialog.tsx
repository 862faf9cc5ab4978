import { useMemo, useState } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import type { DocumentKind, DocumentRow, VersionRow } from '../../api/types.ts';
import type { Editing } from '../../store/editing.ts';
import type { Catalogues } from '../../store/state.ts';
import { selectCatalogues } from '../../store/selectors.ts';
import { useApp } from '../../store/use-app.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemPanel } from '../../ui/problem-panel.tsx';
import type { PickerItem } from '../../ui/picker-entries.ts';
import { SearchPicker } from '../../ui/search-picker.tsx';
import { differences } from './difference.ts';
import type { Difference } from './difference.ts';
import { useSide } from './use-side.ts';
import type { Side } from './use-side.ts';
import { Scrolled } from '../../ui/scrolled.tsx';
import styles from './editor.module.css';

type DiffDialogProps = {
  readonly editing: Editing;
  readonly against: Side;
  readonly onClose: () => void;
};

const NO_VERSIONS: readonly VersionRow[] = [];

/** Two documents or versions side by side: everything they differ in, in words. */
export function DiffDialog({ editing, against, onClose }: DiffDialogProps) {
  const { kind, document } = editing.draft;
  const catalogues = useApp(selectCatalogues);
  const [one, setOne] = useState<Side>(against);
  const [other, setOther] = useState<Side>({ kind: 'mine' });
  const [versions] = useAnswer('documents.versions', editing.own ? { kind, id: document.id } : null);
  const kept = versions.kind === 'here' ? versions.value : NO_VERSIONS;
  const left = useSide(one, editing);
  const right = useSide(other, editing);
  const rows = rowsOf(kind, catalogues);
  const items = useMemo(
    () => itemsOf(rows, kept, against, document.name),
    [rows, kept, against, document.name],
  );
  const failed = [left, right].find((side) => side.kind === 'failed');
  const pickers = [
    { label: 'First', side: one, set: setOne },
    { label: 'Second', side: other, set: setOther },
  ];
  return (
    <Dialog title={`What differs between two ${nounOf(kind)}`} onClose={onClose}>
      <div className={styles['two']}>
        {pickers.map(({ label, side, set }) => (
          <SearchPicker
            key={label}
            label={label}
            items={items}
            value={idOf(side)}
            onChange={(id) => set(sideOf(id, against))}
            nothing="Nothing has these words in its name."
          />
        ))}
      </div>
      {failed !== undefined && (
        <ProblemPanel title="One of the two cannot be read" problem={failed.problem} />
      )}
      {left.kind === 'waiting' || right.kind === 'waiting' ? (
        <output className={styles['soft']}>Reading both…</output>
      ) : (
        left.kind === 'here' &&
        right.kind === 'here' &&
        catalogues !== null && (
          <DifferenceTable
            rows={differences(left.value, right.value, catalogues)}
            names={[nameOf(items, one), nameOf(items, other)]}
          />
        )
      )}
    </Dialog>
  );
}

function DifferenceTable({
  rows,
  names,
}: {
  readonly rows: readonly Difference[];
  readonly names: readonly string[];
}) {
  if (rows.length === 0) return <output>The two are the same.</output>;
  return (
    <Scrolled className={styles['scroll']} label="What differs">
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">What</th>
            {names.map((name, at) => (
              <th key={`${at} ${name}`} scope="col" className="words">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ what, one, other }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td className="words">{one}</td>
              <td className="words">{other}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

const NO_ROWS: readonly DocumentRow[] = [];

function rowsOf(kind: DocumentKind, catalogues: Catalogues | null): readonly DocumentRow[] {
  if (catalogues === null) return NO_ROWS;
  return kind === 'option' ? catalogues.options : catalogues.futures;
}

function nounOf(kind: DocumentKind): string {
  return kind === 'option' ? 'options' : 'futures';
}

function itemsOf(
  rows: readonly DocumentRow[],
  versions: readonly VersionRow[],
  against: Side,
  name: string,
): readonly PickerItem[] {
  return [
    { id: 'mine', name: `${name} (on the screen)`, note: 'As it stands in this window', group: 'This one' },
    ...(against.kind === 'theirs'
      ? [
          {
            id: 'theirs',
            name: `${name} (other window)`,
            note: 'As the other window saved it',
            group: 'This one',
          },
        ]
      : []),
    ...versions.map(({ id, name: called, note }) => ({
      id: `version ${id}`,
      name: `${called} (version)`,
      note,
      group: 'Versions of this one',
    })),
    ...rows.map(({ id, name: called, own }) => ({
      id: `document ${id}`,
      name: called,
      note: own ? 'Yours' : 'Ships with the program',
      group: 'In the library',
    })),
  ];
}

function idOf(side: Side): string {
  return side.kind === 'mine' || side.kind === 'theirs' ? side.kind : `${side.kind} ${side.id}`;
}

function sideOf(id: string, against: Side): Side {
  if (id === 'theirs' && against.kind === 'theirs') return against;
  const [kind, name = ''] = id.split(' ');
  return kind === 'version' || kind === 'document' ? { kind, id: name } : { kind: 'mine' };
}

function nameOf(items: readonly PickerItem[], side: Side): string {
  return items.find(({ id }) => id === idOf(side))?.name ?? '';
}
