import { useState } from 'react';
import { EXAMPLE_BOOKS } from '../../../core/exposure/example-books.ts';
import { writeBooksCsv } from '../../../core/exposure/books-table.ts';
import { useClient } from '../../api/client-context.ts';
import { toProblem } from '../../api/problem.ts';
import { useAnswer } from '../../api/use-answer.ts';
import type { BooksRow, CsvProblem, Problem } from '../../api/types.ts';
import { saveFile } from '../../files/save-file.ts';
import { textOf } from '../../files/text-of.ts';
import { longDay } from '../../format/month.ts';
import { Button } from '../../ui/button.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Picker } from '../../ui/picker.tsx';
import { ProblemPanel } from '../../ui/problem-panel.tsx';
import { BooksForm } from './books-form.tsx';
import { draftOf, idFor, readDraft } from './draft.ts';
import type { BooksDraft } from '../../store/own-books.ts';
import styles from './exposure.module.css';

type BooksPanelProps = {
  readonly id: string | null;
  readonly draft: BooksDraft;
  readonly onChange: (draft: BooksDraft) => void;
  /** Other books are open now; null for those of nobody. */
  readonly onOpen: (id: string | null, draft: BooksDraft) => void;
};

const EXAMPLE = ' example';
/** A table of books is some hundred letters long. */
const MOST_BYTES = 100_000;

const KEPT_ELSEWHERE =
  'Not kept yet: another window has kept these books since you opened them, or keeps them no longer. Press again to put yours in their place.';

/** When books were last kept; undefined for those that are not. */
function savedAt(rows: readonly BooksRow[], id: string): string | undefined {
  return rows.find((row) => row.id === id)?.savedAt;
}

/** The books: opened, read from a table, filled in, kept. */
export function BooksPanel({ id, draft, onChange, onOpen }: BooksPanelProps) {
  const client = useClient();
  const [list, listAgain] = useAnswer('books.list', {});
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [refusedLines, setRefusedLines] = useState<readonly CsvProblem[]>([]);
  const kept = list.kind === 'here' ? list.value : [];
  const { books, refusals } = readDraft(draft, id ?? 'my-books');

  async function tried(action: () => Promise<void>): Promise<void> {
    setProblem(null);
    setSaid('');
    setRefusedLines([]);
    try {
      await action();
    } catch (error) {
      setProblem(toProblem(error));
    }
  }

  const open = (chosen: string): Promise<void> =>
    tried(async () => {
      if (chosen === EXAMPLE) return onOpen(null, draftOf(EXAMPLE_BOOKS));
      const answer = await client.call('books.get', { id: chosen });
      onOpen(chosen, draftOf(answer.books));
    });
  const keep = (): Promise<void> =>
    tried(async () => {
      if (books === null) return;
      const there = await client.call('books.list', {});
      if (id !== null && savedAt(there, id) !== savedAt(kept, id)) {
        listAgain();
        setSaid(KEPT_ELSEWHERE);
        return;
      }
      const ids = there.map((each) => each.id);
      const row = await client.call('books.save', { books: { ...books, id: id ?? idFor(books.name, ids) } });
      listAgain();
      onOpen(row.id, draft);
      setSaid(`“${row.name}” is kept.`);
    });
  const remove = (): Promise<void> =>
    tried(async () => {
      if (id === null) return;
      await client.call('books.remove', { id });
      listAgain();
      onOpen(null, draft);
      setSaid(
        'They are kept no longer. What they held stays in the fields until you open others or close the window.',
      );
    });
  const read = ([file]: readonly File[]): Promise<void> =>
    tried(async () => {
      if (file === undefined) return;
      if (file.size > MOST_BYTES) {
        setRefusedLines([{ line: 1, sentence: `${file.name} is far too large to be a table of books.` }]);
        return;
      }
      const answer = await client.call('books.readCsv', { text: await textOf(file), fileName: file.name });
      setRefusedLines(answer.problems);
      if (answer.books === null) return;
      onOpen(null, draftOf(answer.books));
      setSaid(`${file.name} was read in.`);
    });

  return (
    <section aria-labelledby="books" className={styles['card']}>
      <h2 id="books">Your books</h2>
      <p className={styles['soft']}>
        They are kept on this machine and never sent: not in results, bundles or logs, nor in what Undo keeps,
        so that what you no longer keep is gone for good. Figures that stand here first are of nobody.
      </p>
      <div className={styles['tools']}>
        <Picker
          label="Books"
          items={[
            { id: EXAMPLE, name: 'An example', note: 'Figures of nobody, to begin with.' },
            ...kept.map((row) => ({
              id: row.id,
              name: row.name,
              note: `Kept on ${longDay(row.savedAt)}`,
            })),
          ]}
          value={id ?? EXAMPLE}
          onChange={(chosen) => void open(chosen)}
        />
        <FileButton endings={['.csv']} onFiles={(files) => void read(files)}>
          Read a CSV
        </FileButton>
        <Button onPress={() => saveFile('care-market-books.csv', writeBooksCsv(books ?? EXAMPLE_BOOKS))}>
          {books === null ? 'Save a template as CSV' : 'Save as CSV'}
        </Button>
      </div>
      {problem !== null && <ProblemPanel title="That did not work" problem={problem} />}
      {refusedLines.length > 0 && (
        <div role="alert" className={styles['refused']}>
          <p>The table was not read in; the fields stand as they were.</p>
          <ul>
            {refusedLines.map(({ line, sentence }) => (
              <li key={`${line} ${sentence}`}>{`Line ${line}: ${sentence}`}</li>
            ))}
          </ul>
        </div>
      )}
      <BooksForm draft={draft} refusals={refusals} onChange={onChange} />
      <div className={styles['tools']}>
        <Button onPress={() => void keep()}>{id === null ? 'Keep these books' : 'Keep the changes'}</Button>
        {id !== null && (
          <Button look="quiet" onPress={() => void remove()}>
            Keep them no longer
          </Button>
        )}
        <output className={styles['soft']}>
          {books === null ? 'Something above cannot be taken yet.' : said}
        </output>
      </div>
    </section>
  );
}
