import { useState } from 'react';
import { MOST_LEVELS } from '../../../core/exposure/seek-uptake.ts';
import { Button } from '../../ui/button.tsx';
import { useKeptFocus } from '../../ui/kept-focus.ts';
import { ProblemPanel } from '../../ui/problem-panel.tsx';
import { Picker } from '../../ui/picker.tsx';
import { Progress } from '../../ui/progress.tsx';
import { CashCard } from './cash-card.tsx';
import { ChanceCard } from './chance-card.tsx';
import { Help } from './help.tsx';
import { answerSentences, percent, takenSentence, whenInWords } from '../../../core/exposure/sentences.ts';
import { uptakeWords } from '../../../core/exposure/uptake.ts';
import type { ExposureOrder } from '../../api/types.ts';
import type { Found } from '../../store/own-books.ts';
import type { Searching } from './use-search.ts';
import styles from './exposure.module.css';

/** Other figures carry the mark of the assumptions they lean on; here none was moved, and silence would say that none matters. */
const UNTRIED =
  'No assumption (grade D) was moved to see how far it moves these answers. The market they come from rests on many: they stand under Assumptions, each with its range.';

type OutcomeProps = {
  readonly searching: Searching;
  /** What the fields would ask now; null while some of them cannot be taken. */
  readonly asked: ExposureOrder | null;
};

/** What is known of the uptake at which cash runs out: nothing yet, so far, or all there is to it. */
export function Outcome({ searching, asked }: OutcomeProps) {
  const { search, cancel } = searching;
  const [wished, setWished] = useState<number | null>(null);
  const card = useKeptFocus<HTMLElement>(search.kind);
  if (search.kind === 'idle') {
    return (
      <section className={styles['card']} aria-labelledby="outcome">
        <h2 id="outcome">At what uptake do I run out of cash?</h2>
        <p>
          “Find out” follows, in run after run of the market, the provider there that is most like yours. Your
          hours rise and fall as its do; your fees, pay and travel move as its move; your costs, cash and
          debts are your own. Uptake is the part of people who are to move: as they move when their care is
          reviewed, fewer may have by the end, and nobody has a fund where no provider holds one. It takes
          about a minute on a small place, and several on a large county.
        </p>
      </section>
    );
  }
  if (search.kind === 'failed') {
    return <ProblemPanel title="It could not be found out" problem={search.problem} />;
  }
  const { found, kind, order } = search;
  const shown = found.find(({ share }) => share === wished) ?? toShow(found);
  return (
    <>
      <section ref={card} tabIndex={-1} className={styles['card']} aria-labelledby="outcome">
        <h2 id="outcome">At what uptake do I run out of cash?</h2>
        {kind === 'running' && (
          <div className={styles['tools']}>
            <Progress
              label={`${found.length} of up to ${MOST_LEVELS} levels of uptake looked at`}
              done={found.length}
              total={MOST_LEVELS}
            />
            <Button onPress={cancel}>Cancel</Button>
          </div>
        )}
        {kind === 'cancelled' && <p>Stopped. What was found stays, and “Find out” goes on from there.</p>}
        {!isSame(order, asked) && (
          <p className={styles['refused']}>
            The fields have changed since. What stands here is of what they held then; “Find out” asks anew.
          </p>
        )}
        {kind === 'done' && (
          <output className={styles['fields']}>
            {answerSentences(found, uptakeWords(order.uptake.levers)).map((sentence, at) => (
              <p key={sentence} className={at === 0 ? styles['answer'] : undefined}>
                {sentence}
              </p>
            ))}
          </output>
        )}
        {kind === 'done' && <p>{takenSentence(found, uptakeWords(order.uptake.levers))}</p>}
        {shown !== null && <p className={styles['soft']}>{likeInWords(shown)}</p>}
        {kind === 'done' && <p className={styles['soft']}>{UNTRIED}</p>}
      </section>
      {shown !== null && (
        <>
          <ChanceCard found={found} chosen={shown.share} />
          <section className={styles['fields']} aria-labelledby="month">
            <div className={styles['head']}>
              <h2 id="month">And in which month?</h2>
              <Picker
                label="Uptake shown"
                items={found
                  .toSorted((a, b) => a.share - b.share)
                  .map(({ share, answer }) => ({
                    id: String(share),
                    name: `${(share * 100).toLocaleString('en-GB', { maximumFractionDigits: 1 })}%`,
                    note: `Ran out in ${answer.runsOut.times} of ${answer.runsOut.of} runs`,
                  }))}
                value={String(shown.share)}
                onChange={(share) => setWished(Number(share))}
              />
            </div>
            <p>{whenInWords(shown.answer)}</p>
            <CashCard found={shown} overdraft={order.books.overdraft} />
          </section>
          {kind === 'done' && <Help key={shown.share} order={order} found={shown} />}
        </>
      )}
    </>
  );
}

/** Whether an answer is to what would be asked now, whatever the books are called. */
function isSame(order: ExposureOrder, asked: ExposureOrder | null): boolean {
  return asked !== null && JSON.stringify(unnamed(order)) === JSON.stringify(unnamed(asked));
}

function unnamed(order: ExposureOrder): ExposureOrder {
  return { ...order, books: { ...order.books, id: '', name: '' } };
}

/** The lowest uptake at which it is more likely than not; else the highest there is. */
function toShow(found: readonly Found[]): Found | null {
  const sorted = found.toSorted((a, b) => a.share - b.share);
  return sorted.find(({ answer }) => answer.likelyBy !== null) ?? sorted.at(-1) ?? null;
}

function likeInWords({ answer }: Found): string {
  const [most, ...others] = answer.like;
  if (most === undefined) return '';
  const part = percent(most.lives / answer.runsOut.of);
  const name = `provider ${most.identity} of ${answer.origin.place.name}`;
  return others.length === 0
    ? `The one most like yours is ${name}, in every run.`
    : `The one most like yours is ${name} in ${part} of the runs; in the others it is another, as the market had settled otherwise before.`;
}
