import { useEffect, useMemo, useRef, useState } from 'react';
import { EXAMPLE_BOOKS } from '../../../core/exposure/example-books.ts';
import { useClient } from '../../api/client-context.ts';
import { screen as screenOf } from '../../navigation/screen.ts';
import type { Screen } from '../../navigation/screen.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import { Balance } from './balance.tsx';
import { BooksPanel } from './books-panel.tsx';
import { draftOf, readDraft } from './draft.ts';
import { Outcome } from './outcome.tsx';
import { QuestionForm } from './question-form.tsx';
import { orderOf, questionFrom } from './question.ts';
import { useSearch } from './use-search.ts';
import styles from './exposure.module.css';

const EXAMPLE_DRAFT = draftOf(EXAMPLE_BOOKS);

/** A provider’s own books in a market: at what uptake and when cash runs out, and the fee that keeps it whole. */
export function ExposureScreen({ screen }: { readonly screen: Screen }) {
  const { goTo, holdBooks } = useActions();
  const client = useClient();
  const choice = useApp((state) => state.choice);
  const asked = useMemo(() => questionFrom(screen.params, choice), [screen.params, choice]);
  const [question, setQuestion] = useState(asked);
  const { id, draft: typed } = useApp((state) => state.ownBooks);
  const draft = typed ?? EXAMPLE_DRAFT;
  const open = useRef(id);
  const searching = useSearch();
  const { books } = useMemo(() => readDraft(draft, id ?? 'my-books'), [draft, id]);

  // Books named in the address are opened once; those that are gone leave the example.
  useEffect(() => {
    const wanted = screen.id;
    if (wanted === null || wanted === open.current) return;
    open.current = wanted;
    client
      .call('books.get', { id: wanted })
      .then((answer) => {
        holdBooks({ id: wanted, draft: draftOf(answer.books) });
        return wanted;
      })
      .catch(() => holdBooks({ id: null }));
  }, [client, holdBooks, screen.id]);

  return (
    <div className={styles['page']}>
      <h1>My exposure</h1>
      <p className={styles['lead']}>
        For a provider: what becomes of your cash as people go over to direct payments, individual service
        funds or another arrangement, in a market of this model. A simulation, not a forecast of your
        business.
      </p>
      <div className={styles['wide']}>
        <div className={styles['side']}>
          <BooksPanel
            id={id}
            draft={draft}
            onChange={(next) => holdBooks({ draft: next })}
            onOpen={(opened, next) => {
              open.current = opened;
              holdBooks({ id: opened, draft: next });
            }}
          />
        </div>
        <div className={styles['side']}>
          <QuestionForm
            question={question}
            onChange={setQuestion}
            onAsk={() => {
              if (books === null) return;
              goTo(screenOf('exposure', id, { ...question }));
              searching.start(orderOf(question, books, choice));
            }}
          />
          {books === null && (
            <output className={styles['refused']}>
              The question can be asked once every figure of the books can be taken.
            </output>
          )}
          <Outcome searching={searching} asked={books === null ? null : orderOf(question, books, choice)} />
          <Balance books={books} />
        </div>
      </div>
    </div>
  );
}
