import { useState } from 'react';
import { whenOf } from '../../format/kept.ts';
import { ScreenLink } from '../../navigation/link.tsx';
import { screen as screenOf } from '../../navigation/screen.ts';
import type { Screen } from '../../navigation/screen.ts';
import { useOpening } from '../../opening/use-opening.tsx';
import { useActions, useApp } from '../../store/use-app.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { Picker } from '../../ui/picker.tsx';
import { SwitchBox } from '../../ui/switch-box.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { TextBox } from '../../ui/text-box.tsx';
import { Broken } from './broken.tsx';
import { foundIn, lookedFor, tagsOf } from './found.ts';
import { SHELF_NAMES, SHELVES } from './row.ts';
import type { Shelf } from './row.ts';
import { ShelfList } from './shelf-list.tsx';
import { useShelves } from './use-shelves.ts';
import styles from './library.module.css';

/** No tag is called this: a tag has no space at its beginning. */
const ANY_TAG = ' any';

/** Places, options, futures, results and questions asked: found, used, copied, noted, put away and sent. */
export function LibraryScreen({ screen }: { readonly screen: Screen }) {
  const { goTo } = useActions();
  const { rows, waiting, unread, problems, broken } = useShelves();
  const latest = useApp((state) => state.safety.known?.backups[0]);
  const { open, dialog } = useOpening();
  const [words, setWords] = useState(screen.params['find'] ?? '');
  if (rows === null) return null;

  const shelf = SHELVES.find((each) => each === screen.id) ?? 'options';
  const tags = tagsOf(Object.values(rows));
  const wishedTag = screen.params['tag'] ?? null;
  const tag = wishedTag !== null && tags.includes(wishedTag) ? wishedTag : null;
  const withArchived = screen.params['archived'] === 'shown';
  const wanted = { words, tag, withArchived };
  const found = Object.fromEntries(SHELVES.map((each) => [each, foundIn(rows[each], wanted)])) as Readonly<
    Record<Shelf, ReturnType<typeof foundIn>>
  >;

  function look(at: { shelf?: Shelf; tag?: string | null; withArchived?: boolean }): void {
    const next = { shelf, tag, withArchived, ...at };
    goTo(
      screenOf('library', next.shelf, {
        ...(words.trim() === '' ? {} : { find: words.trim() }),
        ...(next.tag === null ? {} : { tag: next.tag }),
        ...(next.withArchived ? { archived: 'shown' } : {}),
      }),
    );
  }

  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <div className={styles['words']}>
          <h1>Library</h1>
          <p className={styles['soft']}>
            Kept on this machine by itself. Each result has a copy of what it was made from, so it stays as it
            was. <ScreenLink to={screenOf('backups')}>Backups</ScreenLink>
            {latest === undefined ? '' : `: the latest of ${whenOf(latest.at)}.`}
          </p>
        </div>
        <FileButton onFiles={open} endings={['.json']}>
          Open a file
        </FileButton>
      </div>
      <div className={styles['finder']}>
        <TextBox label="Find" value={words} onChange={setWords} />
        {tags.length > 0 && (
          <Picker
            label="Tag"
            items={[
              { id: ANY_TAG, name: 'Any tag', note: 'Everything, with tags or without' },
              ...tags.map((each) => ({ id: each, name: each, note: '' })),
            ]}
            value={tag ?? ANY_TAG}
            onChange={(id) => look({ tag: id === ANY_TAG ? null : id })}
          />
        )}
        <SwitchBox isOn={withArchived} onChange={(isOn) => look({ withArchived: isOn })}>
          Show archived
        </SwitchBox>
      </div>
      {problems.map(({ message }) => (
        <p key={message} role="alert">
          {message}
        </p>
      ))}
      <Tabs
        label="Shelves"
        items={SHELVES.map((id) => ({
          id,
          name:
            // How many there are is not known before they are read.
            waiting.has(id) || unread.has(id)
              ? SHELF_NAMES[id]
              : `${SHELF_NAMES[id]} (${found[id].length.toLocaleString('en-GB')})`,
        }))}
        selected={shelf}
        onChange={(next) => look({ shelf: next })}
      >
        {(shelf === 'options' || shelf === 'futures') && (
          <Broken rows={broken.filter(({ kind }) => kind === (shelf === 'options' ? 'option' : 'future'))} />
        )}
        <ShelfList
          key={`${shelf} ${words} ${tag} ${withArchived}`}
          shelf={shelf}
          found={found[shelf]}
          isEmpty={rows[shelf].length === 0}
          looked={lookedFor(wanted)}
          isWaiting={waiting.has(shelf)}
          isUnread={unread.has(shelf)}
        />
      </Tabs>
      {dialog}
    </div>
  );
}
