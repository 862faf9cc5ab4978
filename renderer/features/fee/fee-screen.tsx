import { useMemo, useState } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import { longMonth } from '../../format/month.ts';
import { formatPence } from '../../format/pence.ts';
import { typedPence } from '../../format/typed.ts';
import { screen as screenOf } from '../../navigation/screen.ts';
import type { Screen } from '../../navigation/screen.ts';
import { useActions } from '../../store/use-app.ts';
import { ProblemPanel } from '../../ui/problem-panel.tsx';
import { draftFrom, orderOf, risenOrder } from './draft.ts';
import { FeeForm } from './fee-form.tsx';
import { Hour } from './hour.tsx';
import { neededFee } from './parts.ts';
import { Returned } from './returned.tsx';
import styles from './fee.module.css';

/** What an hour of home care costs, line by line, and the fee it needs, now and when the wage floor rises. */
export function FeeScreen({ screen }: { readonly screen: Screen }) {
  const { goTo } = useActions();
  const asked = useMemo(() => draftFrom(screen.params), [screen.params]);
  const [draft, setDraft] = useState(asked);
  const order = useMemo(() => orderOf(asked), [asked]);
  const [now] = useAnswer('costing.hour', order);
  const floor = now.kind === 'here' ? now.value.floor : null;
  const [then] = useAnswer('costing.hour', floor === null ? null : risenOrder(asked, floor));
  const risen =
    then.kind === 'here' && floor !== null && risenOrder(asked, floor) !== null ? then.value : null;

  return (
    <div className={styles['page']}>
      <h1>Fee builder</h1>
      <p className={styles['lead']}>
        What an hour with a person costs a home care provider, and the fee that pays for it. Fields left empty
        take the usual figure, whose source stands beside its line. No market is needed.
      </p>
      <FeeForm draft={draft} onChange={setDraft} onAsk={(next) => goTo(screenOf('fee', null, { ...next }))} />
      {now.kind === 'failed' && (
        <ProblemPanel title="The hour could not be worked out" problem={now.problem} />
      )}
      {then.kind === 'failed' && (
        <ProblemPanel title="The hour after the rise could not be worked out" problem={then.problem} />
      )}
      {now.kind === 'waiting' && <output className={styles['soft']}>Working it out…</output>}
      {now.kind === 'here' && (
        <>
          <output className={styles['answer']}>
            {`In ${longMonth(now.value.month)} an hour needs a fee of ${formatPence(neededFee(now.value.price))}.`}
            {risen !== null &&
              ` When the wage floor rises from ${formatPence(now.value.floor)} to ${formatPence(typedPence(asked['rise'] ?? '') ?? 0)}, ${formatPence(neededFee(risen.price))} keeps you whole: ${formatPence(neededFee(risen.price) - neededFee(now.value.price))} more.`}
          </output>
          {now.value.wage < now.value.floor && (
            <p className={styles['soft']}>
              Pay of {formatPence(now.value.wage)} is below the National Living Wage of{' '}
              {formatPence(now.value.floor)}: it is lawful only for the young.
            </p>
          )}
          <div className={styles['columns']}>
            <Hour now={now.value} risen={risen} />
            {order !== null && <Returned order={order} />}
          </div>
        </>
      )}
    </div>
  );
}
