import type { Condition, WhyAnswer } from '../../core/explain/why/event.ts';
import { withoutThem } from '../../core/explain/why/without-them.ts';
import { longMonth } from '../format/month.ts';
import { LEANING_MARK } from '../leanings/leaning-mark.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { firstAndRest, told } from './told.ts';
import { WhyShares } from './why-shares.tsx';
import styles from './lives.module.css';

/** What happened, whether it would have without each cause, what led to it, and the shares. */
export function WhyAnswered({ answer }: { readonly answer: WhyAnswer }) {
  const { happened, sentence, chain, causes, splits, market } = answer;
  const [first, rest] = firstAndRest(told(sentence));
  const figures = market === null ? splits : [...splits, market];
  return (
    <div className={styles['answer']}>
      <p className={styles['lead']}>{first}</p>
      {rest !== '' && <p className={styles['soft']}>{rest}</p>}
      {happened ? (
        <p>
          <b>{told(withoutThem(answer))}</b>
        </p>
      ) : (
        <p>It did not happen, so there is nothing to share out among causes.</p>
      )}
      {chain.length > 0 && (
        <Chain
          title={happened ? 'What led to it, in order' : 'What happened by then, in order'}
          chain={chain}
        />
      )}
      {happened && (
        <>
          <h3>How much of it each cause made</h3>
          <p className={styles['soft']}>
            A cause’s share is what it adds to the figure, on average over every order in which the causes
            could be brought in; one below nothing worked against the change. “Alone” is what changes when
            only that cause is left out. This is one run; in another, with other luck, the shares differ.
          </p>
          {figures.map((split) => (
            <WhyShares
              key={split === market ? 'market' : split.id}
              split={split}
              answer={answer}
              isMarket={split === market}
            />
          ))}
          <Disclosure level={3} title="The causes, and the world without each">
            <dl className={styles['causes']}>
              {causes.map(({ id, label, neutralised, acts }) => (
                <div key={id}>
                  <dt>{label}</dt>
                  <dd>
                    {neutralised}
                    {!acts && ' Here that changes no lever and no parameter.'}
                  </dd>
                </div>
              ))}
            </dl>
          </Disclosure>
        </>
      )}
    </div>
  );
}

type ChainProps = { readonly title: string; readonly chain: readonly Condition[] };

function Chain({ title, chain }: ChainProps) {
  const leans = chain.some(({ setBy }) => setBy.some(({ grade }) => grade === 'D'));
  return (
    <>
      <h3>{title}</h3>
      <ol className={styles['chain']}>
        {chain.map(({ month, step, sentence, setBy }) => (
          <li key={month + step + sentence}>
            <b>{longMonth(month)}.</b> {told(sentence)}
            {setBy.length > 0 && (
              <span className={styles['soft']}>
                {' '}
                Set by:{' '}
                {setBy
                  .map(
                    ({ label, shown, grade }) =>
                      `${label} ${shown}${grade === 'D' ? ` ${LEANING_MARK}` : ''}`,
                  )
                  .join('; ')}
                .
              </span>
            )}
          </li>
        ))}
      </ol>
      {leans && (
        <p className={styles['soft']}>{LEANING_MARK} An assumption (grade D): no source gives this figure.</p>
      )}
    </>
  );
}
