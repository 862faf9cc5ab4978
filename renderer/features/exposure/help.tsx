import { useState } from 'react';
import type { Books } from '../../../core/exposure/books.ts';
import { useClient } from '../../api/client-context.ts';
import { toProblem } from '../../api/problem.ts';
import type { ExposureAnswer, ExposureOrder, Problem } from '../../api/types.ts';
import { formatPounds } from '../../format/pence.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemPanel } from '../../ui/problem-panel.tsx';
import { percent } from '../../../core/exposure/sentences.ts';
import type { Found } from '../../store/own-books.ts';
import { Scrolled } from '../../ui/scrolled.tsx';
import styles from './exposure.module.css';

type Aid = { readonly name: string; readonly on: (books: Books) => Books };

/** What changes the books alone: the runs of the market stay the same, so any difference is its doing. */
const AIDS: readonly Aid[] = [
  {
    name: 'Councils pay 14 days sooner',
    on: (books) => ({ ...books, councilDays: Math.max(0, books.councilDays - 14) }),
  },
  { name: '£1 an hour more from the council', on: (books) => charged(charged(books, 'block'), 'framework') },
  { name: '£1 an hour more on direct payments', on: (books) => charged(books, 'directPayment') },
  { name: '£50,000 more in the bank', on: (books) => ({ ...books, cash: books.cash + 50_000 }) },
  { name: 'A tenth off the cost of the office', on: (books) => ({ ...books, office: books.office * 0.9 }) },
];

function charged(books: Books, payer: keyof Books['payers']): Books {
  const { [payer]: sale } = books.payers;
  return { ...books, payers: { ...books.payers, [payer]: { ...sale, fee: sale.fee + 1 } } };
}

/** The same runs again with one thing about the books changed. */
export function Help({ order, found }: { readonly order: ExposureOrder; readonly found: Found }) {
  const client = useClient();
  const [answers, setAnswers] = useState<readonly ExposureAnswer[] | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function ask(): Promise<void> {
    setIsAsking(true);
    setProblem(null);
    try {
      const uptake = { ...order.uptake, share: found.share };
      setAnswers(
        await Promise.all(
          AIDS.map(({ on }) => client.call('exposure.at', { ...order, uptake, books: on(order.books) })),
        ),
      );
    } catch (error) {
      setProblem(toProblem(error));
    } finally {
      setIsAsking(false);
    }
  }

  return (
    <section aria-labelledby="help" className={styles['card']}>
      <div className={styles['head']}>
        <h2 id="help">What would help at {percent(found.share)} uptake?</h2>
        {answers === null && !isAsking && (
          <Button onPress={() => void ask()}>Try five things in the same runs</Button>
        )}
      </div>
      <output className={styles['soft']}>
        {isAsking ? 'Trying each…' : answers === null ? '' : 'Each was tried in the same runs.'}
      </output>
      {problem !== null && <ProblemPanel title="They could not be tried" problem={problem} />}
      {answers !== null && (
        <Scrolled className={styles['scroll']} label="Each change, in the same runs">
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">Change</th>
                <th scope="col">Runs out in</th>
                <th scope="col">Chance</th>
                <th scope="col">Cash at the end, middle run</th>
              </tr>
            </thead>
            <tbody>
              {row('As the books stand', found.answer)}
              {answers.map((answer, at) => row(AIDS[at]?.name ?? '', answer))}
            </tbody>
          </table>
        </Scrolled>
      )}
    </section>
  );
}

function row(name: string, { runsOut, cash }: ExposureAnswer) {
  return (
    <tr key={name}>
      <th scope="row">{name}</th>
      <td>{`${runsOut.times} of ${runsOut.of} runs`}</td>
      <td>{`${percent(runsOut.interval.low)} to ${percent(runsOut.interval.high)}`}</td>
      <td>{formatPounds(cash.middle.at(-1) ?? 0)}</td>
    </tr>
  );
}
