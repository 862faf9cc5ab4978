import { useState } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import type { ProviderRow } from '../../api/types.ts';
import { count, longMonth } from '../../format/month.ts';
import { hours, wholePercent } from '../../lives/amounts.ts';
import { Answered } from '../../lives/answered.tsx';
import { Frame, useParams } from '../../lives/frame.tsx';
import styles from '../../lives/lives.module.css';
import { monthsOf, useWorld } from '../../lives/world.ts';
import type { Screen } from '../../navigation/screen.ts';
import { Picker } from '../../ui/picker.tsx';
import { TextBox } from '../../ui/text-box.tsx';
import { ProviderTable } from './provider-table.tsx';
import { COLUMNS, found, marketIn, ranked } from './ranking.ts';
import type { Market, Order } from './ranking.ts';

/** Every provider of a replicate as it stands in a month, and what becomes of it. */
export function ProviderList({ screen }: { readonly screen: Screen }) {
  const world = useWorld(screen);
  const months = monthsOf(world);
  const month = months.find((each) => each === screen.params['month']) ?? months.at(-1)!;
  const change = useParams(screen);
  const [answer, again] = useAnswer('lives.providers', { ...world, month });
  return (
    <Frame
      screen={screen}
      world={world}
      title="Providers"
      choices={
        <Picker
          label="As they stand in"
          items={months.map((id) => ({ id, name: longMonth(id), note: '' }))}
          value={month}
          onChange={(id) => change({ month: id })}
        />
      }
    >
      <Answered
        answer={answer}
        again={again}
        waiting="Living through the months to see who trades…"
        failed="The providers could not be listed"
      >
        {({ providers }) => <Listed screen={screen} providers={providers} month={month} />}
      </Answered>
    </Frame>
  );
}

type ListedProps = {
  readonly screen: Screen;
  readonly providers: readonly ProviderRow[];
  readonly month: string;
};

function Listed({ screen, providers, month }: ListedProps) {
  const [typed, setTyped] = useState('');
  const change = useParams(screen);
  const order = orderOf(screen.params['sort']);
  const there = providers.filter(({ standing }) => standing !== null);
  const shown = ranked(
    there.filter((row) => found(row, typed)),
    order,
  );
  return (
    <>
      <p className={styles['lead']}>{marketSentence(marketIn(there, month), month)}</p>
      <div className={styles['find']}>
        <TextBox
          label="Find a provider"
          value={typed}
          onChange={setTyped}
          note="By number, kind or what becomes of it: 12, owner-run, out of cash"
        />
        <output>{typed === '' ? '' : `${count(shown.length, 'provider')} of ${there.length}`}</output>
      </div>
      {shown.length === 0 ? (
        <p>No provider has these words in what is said of it.</p>
      ) : (
        <ProviderTable
          screen={screen}
          rows={shown}
          month={month}
          order={order}
          onOrder={({ by, isDown }) => change({ sort: `${by}.${isDown ? 'down' : 'up'}` })}
        />
      )}
      <p className={styles['soft']}>
        Those that have ended stand as they did in their last month. Hours are of the month; price is an
        hour’s for people who buy for themselves; the margin is over about a year; runway is how many months
        the cash would last at the cost of the month. A provider with less than a month of cash, or with a
        loss over the year, counts as at risk.
      </p>
    </>
  );
}

function orderOf(sort: string | undefined): Order {
  const [name, way] = (sort ?? '').split('.');
  const by = COLUMNS.find((each) => each === name) ?? 'size';
  return { by, isDown: name === by ? way === 'down' : true };
}

function marketSentence({ trading, ended, atRisk, minutes, minutesAtRisk }: Market, month: string): string {
  const gone = ended.reduce((sum, { count: one }) => sum + one, 0);
  const causes = ended
    .map(({ cause, count: one }) => (ended.length === 1 ? cause : `${cause} (${one})`))
    .join(', ');
  const risk =
    atRisk === 0
      ? 'None of those that trade is at risk.'
      : `Of those that trade ${atRisk} ${atRisk === 1 ? 'is' : 'are'} at risk, with ${hours(minutesAtRisk)} hours of care in the month, ${wholePercent(minutesAtRisk, minutes)} of all.`;
  return `At the end of ${longMonth(month)}, ${count(trading, 'provider')} ${trading === 1 ? 'trades' : 'trade'}; ${gone === 0 ? 'none has ended' : `${gone} ${gone === 1 ? 'has' : 'have'} ended: ${causes}`}. ${risk}`;
}
