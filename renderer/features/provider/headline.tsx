import type { ProviderAnswer } from '../../api/types.ts';
import { longMonth } from '../../format/month.ts';
import { hours, share, tenths } from '../../lives/amounts.ts';
import { keptParams } from '../../lives/frame.tsx';
import styles from '../../lives/lives.module.css';
import { MoneyValue } from '../../lives/money-value.tsx';
import { livesOn } from '../../lives/payers.ts';
import { firstAndRest, told } from '../../lives/told.ts';
import { WhyEventButton } from '../../lives/why-event-button.tsx';
import type { World } from '../../lives/world.ts';
import { ScreenLink } from '../../navigation/link.tsx';
import { screen as screenOf } from '../../navigation/screen.ts';
import type { Screen } from '../../navigation/screen.ts';

type HeadlineProps = {
  readonly screen: Screen;
  readonly world: World;
  readonly identity: number;
  readonly life: ProviderAnswer['life'];
};

/** What became of it and why, in a sentence or two, and how it stands in its last month. */
export function Headline({ screen, world, identity, life: { ending, why, months, events } }: HeadlineProps) {
  const last = months.at(-1);
  const [first, rest] = firstAndRest(told(why?.sentence ?? ending?.sentence ?? events[0]?.sentence ?? ''));
  return (
    <div className={styles['card']}>
      <p className={styles['lead']}>{first}</p>
      {rest !== '' && <p className={styles['soft']}>{rest}</p>}
      {last !== undefined && (
        <dl className={styles['facts']}>
          <Fact name={`Hours of care in ${longMonth(last.month)}`}>{hours(last.columns.delivered)}</Fact>
          <Fact name="People">{last.columns.clients}</Fact>
          <Fact name="Lives on" isWide>
            {livesOn(last.hours, 3)}
          </Fact>
          <Fact name="Surplus of the month">
            <MoneyValue pence={last.surplus} />
          </Fact>
          <Fact name="Margin over about a year">{share(last.columns.outlook)}</Fact>
          <Fact name="Cash">
            <MoneyValue pence={standing(last)} />
          </Fact>
          <Fact name="Months the cash would last">
            {last.cost > 0 ? tenths(standing(last) / last.cost) : 'no cost'}
          </Fact>
        </dl>
      )}
      <div className={styles['actions']}>
        {ending !== null && (
          <WhyEventButton
            world={world}
            asked={{ event: 'closure', subject: identity }}
            question={`Provider ${identity} ${ending.takenOverBy === null ? 'closes' : 'is taken over'} in ${longMonth(ending.month)}`}
            look="plain"
          />
        )}
        {ending === null && last !== undefined && (
          <ScreenLink to={screenOf('drill', null, { ...keptParams(screen), provider: String(identity) })}>
            If provider {identity} closed, where would its people go?
          </ScreenLink>
        )}
      </div>
    </div>
  );
}

type Month = HeadlineProps['life']['months'][number];

/** Cash before what was left was paid out or made good, in the month it ends in. */
function standing({ cash, bridge }: Month): number {
  return cash.closing - bridge.closing;
}

type FactProps = {
  readonly name: string;
  readonly isWide?: boolean;
  readonly children: React.ReactNode;
};

function Fact({ name, isWide = false, children }: FactProps) {
  return (
    <div className={isWide ? styles['wide'] : undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
