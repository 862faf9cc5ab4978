import { useState } from 'react';
import { NoteDialog } from '../../notes/note-dialog.tsx';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { MenuChoice } from '../../ui/menu.tsx';
import { RerunDialog } from './rerun-dialog.tsx';
import type { Row } from './row.ts';
import type { Verbs } from './use-verbs.ts';
import styles from './library.module.css';

/** One thing in the library: what it is, what was noted on it, and what can be done with it. */
export function LibraryRow({ row, verbs }: { readonly row: Row; readonly verbs: Verbs }) {
  const [isNoting, setNoting] = useState(false);
  const [isRunning, setRunning] = useState(false);
  const { name, line, note, choice } = row;
  return (
    <li className={styles['row']}>
      <div className={styles['what']}>
        <div className={styles['heading']}>
          <h2 className={styles['name']}>{name}</h2>
          <Marks row={row} />
        </div>
        <p className={styles['line']}>{line}</p>
        {note !== null && note.note !== '' && <p className={styles['note']}>{note.note}</p>}
      </div>
      <div className={styles['verbs']}>
        {choice === null ? (
          <Button look="quiet" onPress={() => verbs.open(row)} label={`Open ${name}`}>
            Open
          </Button>
        ) : (
          <Button look="quiet" onPress={() => verbs.use(row)} label={`Use ${name}`}>
            Use
          </Button>
        )}
        <Menu
          title="More"
          label={`More for ${name}`}
          choices={choicesOf(row, verbs, { takeNote: () => setNoting(true), rerun: () => setRunning(true) })}
        />
      </div>
      {isNoting && (
        <NoteDialog
          subject={{ kind: row.kind, id: row.id }}
          about={name}
          hasTags
          onClose={() => setNoting(false)}
        />
      )}
      {isRunning && <RerunDialog row={row} onClose={() => setRunning(false)} />}
    </li>
  );
}

/** What sets it apart, and the tags it was given. */
function Marks({ row: { marks, isArchived, note } }: { readonly row: Row }) {
  const all = isArchived ? [...marks, 'Archived'] : marks;
  const tags = note?.tags ?? [];
  if (all.length + tags.length === 0) return null;
  return (
    <p className={styles['marks']}>
      {all.map((mark) => (
        <span key={mark} className={styles['mark']}>
          {mark}
        </span>
      ))}
      {tags.map((tag) => (
        <span key={`tag ${tag}`} className={styles['tag']}>
          <span className="visually-hidden">Tag: </span>
          {tag}
        </span>
      ))}
    </p>
  );
}

/** What goes with it: its owner may not want everybody to read a note. */
const SENT = {
  option: 'One file that another machine opens, with its note, tags and versions',
  future: 'One file that another machine opens, with its note, tags and versions',
  result: 'One file that another machine opens, with its note and tags',
  study: 'One file that another machine opens, with its note and tags',
} as const;

type Dialogs = { readonly takeNote: () => void; readonly rerun: () => void };

function choicesOf(row: Row, verbs: Verbs, { takeNote, rerun }: Dialogs): readonly MenuChoice[] {
  const { kind, isArchived } = row;
  return [
    {
      id: 'note',
      name: 'Tags and note',
      note: 'To find it again, and to say what it was for',
      onChoose: takeNote,
    },
    ...(kind === 'result'
      ? [
          {
            id: 'rerun',
            name: 'Run it again and compare',
            note: 'Whether this program still gives the same figures',
            onChoose: rerun,
          },
        ]
      : []),
    ...(kind === 'option' || kind === 'future'
      ? [
          {
            id: 'build',
            name: 'Build a new one on it',
            note: 'Starts with the same changes and follows it',
            onChoose: () => verbs.buildOn(row, kind),
          },
          {
            id: 'copy',
            name: 'Copy',
            note: 'The same changes, standing on its own',
            onChoose: () => verbs.copy(row, kind),
          },
        ]
      : []),
    ...(kind === 'place'
      ? []
      : [
          {
            id: 'send',
            name: 'Send as a file',
            note: SENT[kind],
            onChoose: () => verbs.send(row),
          },
        ]),
    isArchived
      ? {
          id: 'archive',
          name: 'Bring back',
          note: 'Into lists and pickers',
          onChoose: () => verbs.archive(row, false),
        }
      : {
          id: 'archive',
          name: 'Archive',
          note: 'Out of lists and pickers, and kept',
          onChoose: () => verbs.archive(row, true),
        },
    ...(row.canRemove
      ? [
          {
            id: 'remove',
            name: 'Remove',
            note: 'Can be undone',
            onChoose: () => verbs.remove(row),
          },
        ]
      : []),
  ];
}
