import { useState } from 'react';
import { PAYER_NAMES } from '../../../core/exposure/books.ts';
import type { Books } from '../../../core/exposure/books.ts';
import { DEFAULT_START } from '../../../core/scenario/scenario.ts';
import { useAnswer } from '../../api/use-answer.ts';
import type { BalanceAnswer } from '../../api/types.ts';
import { longMonth } from '../../format/month.ts';
import { formatPence, formatPounds } from '../../format/pence.ts';
import { typedPence } from '../../format/typed.ts';
import { ProblemPanel } from '../../ui/problem-panel.tsx';
import { TextBox } from '../../ui/text-box.tsx';
import { Scrolled } from '../../ui/scrolled.tsx';
import styles from './exposure.module.css';

const HIGHEST_FLOOR = 10_000;

/** What the books come to in a month, the fees and hours at which they balance, and what keeps them whole when the wage floor rises. */
export function Balance({ books }: { readonly books: Books | null }) {
  const [typed, setTyped] = useState('');
  const floor = typedPence(typed);
  const isFloor = floor !== null && floor > 0 && floor <= HIGHEST_FLOOR;
  const [answer] = useAnswer(
    'exposure.balance',
    books === null ? null : { books, month: DEFAULT_START, ...(isFloor ? { floor } : {}) },
  );
  return (
    <section aria-labelledby="balance" className={styles['card']}>
      <h2 id="balance">What fee keeps me whole?</h2>
      {books === null && <p>It is worked out once every figure of the books can be taken.</p>}
      {books !== null && answer.kind === 'waiting' && <output>Working it out…</output>}
      {answer.kind === 'failed' && (
        <ProblemPanel title="The books could not be balanced" problem={answer.problem} />
      )}
      {books !== null && answer.kind === 'here' && (
        <>
          <p>{standingInWords(answer.value)}</p>
          <p>{hoursInWords(answer.value)}</p>
        </>
      )}
      <TextBox
        label="If the National Living Wage rises to, £"
        value={typed}
        onChange={setTyped}
        note={
          answer.kind === 'here'
            ? `It is ${formatPence(answer.value.floor)} in ${longMonth(DEFAULT_START)}.`
            : ''
        }
        refusal={typed.trim() === '' || isFloor ? null : 'Give an amount in pounds up to 100, such as 13.50.'}
      />
      {books !== null && answer.kind === 'here' && <Fees answer={answer.value} />}
    </section>
  );
}

function Fees({ answer: { fees, rise } }: { readonly answer: BalanceAnswer }) {
  return (
    <>
      <Scrolled className={styles['scroll']} label="Fees that balance the books">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col" className="words">
                Who pays
              </th>
              <th scope="col">Fee now</th>
              <th scope="col">Pays for itself at</th>
              {rise !== null && <th scope="col">Keeps you whole at</th>}
            </tr>
          </thead>
          <tbody>
            {fees.map(({ payer, now, fee }) => (
              <tr key={payer}>
                <th scope="row" className="words">
                  {PAYER_NAMES[payer]}
                </th>
                <td>{formatPence(now)}</td>
                <td>{formatPence(fee)}</td>
                {rise !== null && (
                  <td>{formatPence(rise.fees.find((each) => each.payer === payer)?.fee ?? 0)}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
      {rise !== null && (
        <p className={styles['soft']}>
          {`Pay rises to ${formatPence(rise.pay)}, as far above the floor as now, and a month costs ${formatPounds(rise.after.cost - rise.before.cost)} more. Everyone’s fee is raised by the same pence an hour.`}
        </p>
      )}
    </>
  );
}

function standingInWords({ standing }: BalanceAnswer): string {
  const { revenue, cost, badDebt, surplus } = standing;
  const over =
    surplus >= 0 ? `leaves ${formatPounds(surplus)} over` : `is ${formatPounds(0 - surplus)} short`;
  return `A month as the books stand brings ${formatPounds(revenue)}, of which ${formatPounds(badDebt)} will never be paid, costs ${formatPounds(cost)} and ${over}, before what owners take out.`;
}

function hoursInWords({ hours }: BalanceAnswer): string {
  if (hours === null) return 'Every hour costs more than it brings, so more hours would not help.';
  return `The books balance at about ${Math.round(hours).toLocaleString('en-GB')} hours a week, bought as they are now.`;
}
