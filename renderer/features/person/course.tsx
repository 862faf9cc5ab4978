import type { PersonAnswer } from '../../api/types.ts';
import type { Origin } from '../../charts/origin.ts';
import { count, longMonth } from '../../format/month.ts';
import { exactMoney, hours } from '../../lives/amounts.ts';
import { keptParams } from '../../lives/frame.tsx';
import { LifeChart } from '../../lives/life-chart.tsx';
import styles from '../../lives/lives.module.css';
import { Timeline } from '../../lives/timeline.tsx';
import { WhyEventButton } from '../../lives/why-event-button.tsx';
import { monthsOf, roleOf } from '../../lives/world.ts';
import type { World } from '../../lives/world.ts';
import type { Screen } from '../../navigation/screen.ts';
import { LifeLine } from './life-line.tsx';
import { isShort, paymentsOf, stretchesOf, timesOf } from './stretches.ts';

type Life = PersonAnswer['life'];
type CourseProps = {
  readonly screen: Screen;
  readonly world: World;
  readonly identity: number;
  readonly origin: Origin;
  readonly life: Life;
};

/** The arrangements of a life, what was needed and came, who paid, and what happened when. */
export function Course({ screen, world, identity, origin, life }: CourseProps) {
  const months = monthsOf(world);
  const times = timesOf(life);
  const payments = paymentsOf(life);
  const about = { origin, months };
  return (
    <>
      {life.accounts.length > 0 && (
        <>
          <h2>Arrangements</h2>
          <LifeLine stretches={stretchesOf(life)} kept={keptParams(screen)} />
          <div className={styles['grid']}>
            <LifeChart
              {...about}
              unit="hours"
              label="Hours needed and delivered"
              meaning="Care and community support together, in hours of the person’s own in the month."
              summary={timeSentence(life)}
              name={`person-${identity}-hours`}
              lines={[
                { role: 'plan', name: 'Needed', values: times.needed },
                { role: roleOf(world.option), name: 'Delivered', values: times.delivered },
              ]}
            />
            <LifeChart
              {...about}
              unit="pounds"
              label="Who pays"
              meaning="What falls to the council after the charge, and what leaves the person’s purse, in the month."
              summary={paymentSentence(life)}
              name={`person-${identity}-payments`}
              lines={[
                { role: 'beside-1', name: 'The council', values: payments.council },
                { role: 'beside-2', name: 'The person', values: payments.person },
              ]}
            />
          </div>
        </>
      )}
      <h2>What happens, and why</h2>
      <Timeline
        events={life.events}
        renderWhy={({ kind, month }) =>
          kind === 'waiting for a provider' && (
            <WhyEventButton
              world={world}
              asked={{ event: 'unmet-need', subject: identity, month }}
              question={`Need of person ${identity} unmet in ${longMonth(month)}`}
            />
          )
        }
      />
    </>
  );
}

function timeSentence({ accounts }: Life): string {
  const sum = (pick: 'needed' | 'delivered'): number =>
    accounts.reduce((all, { care, support }) => all + care[pick] + support[pick], 0);
  const [needed, delivered] = [sum('needed'), sum('delivered')];
  const short = accounts.filter(isShort).length;
  const came = `${hours(delivered)} of ${hours(needed)} hours needed came over ${count(accounts.length, 'month')}`;
  if (short === 0) return `${came}: never less than was needed.`;
  return `${came}; in ${short} of them less than was needed.`;
}

function paymentSentence({ accounts }: Life): string {
  const council = accounts.reduce((all, { councilPays }) => all + councilPays, 0);
  const person = accounts.reduce((all, { personPays }) => all + personPays, 0);
  return `Over ${count(accounts.length, 'month')} the council pays ${exactMoney(council)} and the person ${exactMoney(person)}.`;
}
