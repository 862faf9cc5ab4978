import { useAnswer } from '../../api/use-answer.ts';
import type { PersonAnswer } from '../../api/types.ts';
import { longMonth } from '../../format/month.ts';
import { exactMoney, hours } from '../../lives/amounts.ts';
import { Answered } from '../../lives/answered.tsx';
import { keptParams, useParams } from '../../lives/frame.tsx';
import { LifeChart } from '../../lives/life-chart.tsx';
import styles from '../../lives/lives.module.css';
import { useOptionName, useOrigin } from '../../lives/names.ts';
import { Parting } from '../../lives/parting.tsx';
import { TwinPicker } from '../../lives/twin-picker.tsx';
import { monthsOf, roleOf, twinOf } from '../../lives/world.ts';
import type { World } from '../../lives/world.ts';
import type { Screen } from '../../navigation/screen.ts';
import { useApp } from '../../store/use-app.ts';
import { LifeLine } from './life-line.tsx';
import { paymentsOf, stretchesOf, timesOf } from './stretches.ts';

type TwinProps = { readonly screen: Screen; readonly world: World; readonly identity: number };

/** The same person, with the same needs and luck, under another option. */
export function Twin({ screen, world, identity }: TwinProps) {
  const choice = useApp((state) => state.choice);
  const against = twinOf(choice, world, screen.params);
  const change = useParams(screen);
  const [answer, again] = useAnswer(
    'lives.person',
    against === null ? null : { ...world, identity, against },
  );
  return (
    <>
      <TwinPicker world={world} against={against} onChange={(id) => change({ against: id })} />
      {against !== null && (
        <Answered
          answer={answer}
          again={again}
          waiting={`Living through the months of person ${identity} under both options…`}
          failed="The two lives cannot be set beside each other"
        >
          {(told) => <Together screen={screen} world={world} against={against} told={told} />}
        </Answered>
      )}
    </>
  );
}

type Life = PersonAnswer['life'];
type TogetherProps = {
  readonly screen: Screen;
  readonly world: World;
  readonly against: string;
  readonly told: PersonAnswer;
};

function Together({ screen, world, against, told }: TogetherProps) {
  const nameOf = useOptionName();
  const origin = useOrigin(world, told.scenariosHash);
  const { life, twin, compared, missing, identity } = told;
  if (twin === null || compared === null) {
    return (
      <p className={styles['lead']}>
        Under {nameOf(against)} person {identity} is not there. {missing}
      </p>
    );
  }
  const names = [nameOf(world.option), nameOf(against)] as const;
  const about = { origin, months: monthsOf(world) };
  const sides = [
    { option: against, each: twin, kept: { ...keptParams(screen), option: against } },
    { option: world.option, each: life, kept: keptParams(screen) },
  ];
  return (
    <>
      <h2>Side by side</h2>
      <p className={styles['lead']}>
        {compared.parts === null
          ? 'The two lives are the same in every figure.'
          : `The lives part in ${longMonth(compared.parts.month)}.`}
      </p>
      <div className={styles['grid']}>
        {sides.toReversed().map(({ option, each, kept }) => (
          <section key={option} className={styles['card']} aria-label={nameOf(option)}>
            <h3>{nameOf(option)}</h3>
            <p>{totals(each)}</p>
            <LifeLine stretches={stretchesOf(each)} kept={kept} />
          </section>
        ))}
      </div>
      <div className={styles['grid']}>
        <LifeChart
          {...about}
          unit="hours"
          label="Hours delivered"
          meaning="Care and community support together, in hours of the person’s own in the month."
          summary="Where only one line is seen, the two lie on each other."
          name={`person-${identity}-hours-compared`}
          lines={sides.map(({ option, each }) => ({
            role: roleOf(option),
            name: nameOf(option),
            values: timesOf(each).delivered,
          }))}
        />
        <LifeChart
          {...about}
          unit="pounds"
          label="What the person pays"
          meaning="What leaves the person’s purse in the month."
          summary="Charges, top-ups and bills of the person’s own, month by month, under either option."
          name={`person-${identity}-payments-compared`}
          lines={sides.map(({ option, each }) => ({
            role: roleOf(option),
            name: nameOf(option),
            values: paymentsOf(each).person,
          }))}
        />
      </div>
      <h2>What happens in one life only</h2>
      <Parting months={compared.months} names={names} />
    </>
  );
}

function totals({ accounts }: Life): string {
  const delivered = accounts.reduce((sum, { care, support }) => sum + care.delivered + support.delivered, 0);
  const pays = accounts.reduce((sum, { personPays }) => sum + personPays, 0);
  const council = accounts.reduce((sum, { councilPays }) => sum + councilPays, 0);
  return `${hours(delivered)} hours delivered, ${exactMoney(pays)} paid by the person and ${exactMoney(council)} by the council.`;
}
