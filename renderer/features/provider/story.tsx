import type { ProviderAnswer } from '../../api/types.ts';
import type { Origin } from '../../charts/origin.ts';
import { longMonth } from '../../format/month.ts';
import { BridgeTable } from '../../lives/bridge-table.tsx';
import { LifeChart } from '../../lives/life-chart.tsx';
import styles from '../../lives/lives.module.css';
import { useOptionName } from '../../lives/names.ts';
import { Timeline } from '../../lives/timeline.tsx';
import { WhyEventButton } from '../../lives/why-event-button.tsx';
import type { WhyAsked } from '../../lives/use-why-event.ts';
import { monthsOf } from '../../lives/world.ts';
import type { World } from '../../lives/world.ts';
import { cashLine, cashSentence, surplusLine, surplusSentence } from './lines.ts';

type Life = ProviderAnswer['life'];
type StoryProps = {
  readonly world: World;
  readonly identity: number;
  readonly origin: Origin;
  readonly life: Life;
};

/** Cash and surplus month by month, what changed them, and what happened when. */
export function Story({ world, identity, origin, life }: StoryProps) {
  const nameOf = useOptionName();
  const months = monthsOf(world);
  const { why } = life;
  const about = { origin, months, unit: 'pounds' } as const;
  return (
    <>
      {life.months.length > 0 && (
        <>
          <h2>Cash and surplus</h2>
          <div className={styles['grid']}>
            <LifeChart
              {...about}
              label="Cash"
              meaning="In its account at the end of each month."
              summary={cashSentence(life)}
              name={`provider-${identity}-cash`}
              lines={[cashLine(life, world, nameOf)]}
            />
            <LifeChart
              {...about}
              label="Surplus of the month"
              meaning="What it earned in the month, paid or not, less what it cost; before grants."
              summary={surplusSentence(life)}
              name={`provider-${identity}-surplus`}
              lines={[surplusLine(life, world, nameOf)]}
            />
          </div>
        </>
      )}
      {why !== null && (
        <>
          <h2>How it came to that, to the penny</h2>
          <div className={styles['grid']}>
            <BridgeTable
              title={`Surplus of a month, from ${longMonth(why.surplus.from)} to ${longMonth(why.surplus.to)}`}
              from={`Surplus of ${longMonth(why.surplus.from)}`}
              to={`Surplus of ${longMonth(why.surplus.to)}`}
              bridge={why.surplus}
            />
            <BridgeTable
              title={`Cash, from the end of ${longMonth(why.cash.from)} to the end of ${longMonth(why.cash.to)}`}
              from={`Cash at the end of ${longMonth(why.cash.from)}`}
              to={`Cash at the end of ${longMonth(why.cash.to)}`}
              bridge={why.cash}
            />
          </div>
        </>
      )}
      <h2>What happens, and why</h2>
      <Timeline
        events={life.events}
        renderWhy={(event) => {
          const asked = askedOf(event, identity);
          return (
            asked !== null && (
              <WhyEventButton
                world={world}
                asked={asked}
                question={`${QUESTIONS[asked.event] ?? ''} of provider ${identity} in ${longMonth(event.month)}`}
              />
            )
          );
        }}
      />
    </>
  );
}

const QUESTIONS: { readonly [E in WhyAsked['event']]?: string } = {
  closure: 'The end',
  'hand-back': 'The contract handed back',
  price: 'The price',
};

/** What of its events can be traced to causes. A closure and a hand-back have a month of their own. */
function askedOf({ kind, month }: Life['events'][number], subject: number): WhyAsked | null {
  if (kind === 'closed' || kind === 'taken over') return { event: 'closure', subject };
  if (kind === 'handed back') return { event: 'hand-back', subject };
  return kind === 'price' ? { event: 'price', subject, month } : null;
}
