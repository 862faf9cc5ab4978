import { useAnswer } from '../../api/use-answer.ts';
import type { ProviderAnswer } from '../../api/types.ts';
import { longMonth } from '../../format/month.ts';
import { Answered } from '../../lives/answered.tsx';
import { BridgeTable } from '../../lives/bridge-table.tsx';
import { useParams } from '../../lives/frame.tsx';
import { LifeChart } from '../../lives/life-chart.tsx';
import styles from '../../lives/lives.module.css';
import { useOptionName, useOrigin } from '../../lives/names.ts';
import { Parting } from '../../lives/parting.tsx';
import { told as inWords } from '../../lives/told.ts';
import { TwinPicker } from '../../lives/twin-picker.tsx';
import { monthsOf, twinOf } from '../../lives/world.ts';
import type { World } from '../../lives/world.ts';
import type { Screen } from '../../navigation/screen.ts';
import { useApp } from '../../store/use-app.ts';
import { cashLine, cashSentence, surplusLine, surplusSentence } from './lines.ts';

type TwinProps = { readonly screen: Screen; readonly world: World; readonly identity: number };

/** The same provider, with the same people and luck around it, under another option. */
export function Twin({ screen, world, identity }: TwinProps) {
  const choice = useApp((state) => state.choice);
  const against = twinOf(choice, world, screen.params);
  const change = useParams(screen);
  const [answer, again] = useAnswer(
    'lives.provider',
    against === null ? null : { ...world, identity, against },
  );
  return (
    <>
      <TwinPicker world={world} against={against} onChange={(id) => change({ against: id })} />
      {against !== null && (
        <Answered
          answer={answer}
          again={again}
          waiting={`Living through the months of provider ${identity} under both options…`}
          failed="The two lives cannot be set beside each other"
        >
          {(told) => <Together world={world} against={against} told={told} />}
        </Answered>
      )}
    </>
  );
}

type TogetherProps = {
  readonly world: World;
  readonly against: string;
  readonly told: ProviderAnswer;
};

function Together({ world, against, told }: TogetherProps) {
  const nameOf = useOptionName();
  const origin = useOrigin(world, told.scenariosHash);
  const { life, twin, compared, missing, identity } = told;
  if (twin === null || compared === null) {
    return (
      <p className={styles['lead']}>
        Under {nameOf(against)} there is no provider {identity} in this life. {missing}
      </p>
    );
  }
  const names = [nameOf(world.option), nameOf(against)] as const;
  const under = { option: against };
  const about = { origin, months: monthsOf(world), unit: 'pounds' } as const;
  const { parts, surplus } = compared;
  return (
    <>
      <h2>Side by side</h2>
      <div className={styles['card']}>
        <p className={styles['lead']}>
          {parts === null
            ? 'The two lives are the same to the last penny; what goes on around them may differ.'
            : `The lives part in ${longMonth(parts)}.`}
        </p>
        <ul>
          <li>
            <b>{names[0]}:</b> {endOf(life)}
          </li>
          <li>
            <b>{names[1]}:</b> {endOf(twin)}
          </li>
        </ul>
      </div>
      <div className={styles['grid']}>
        <LifeChart
          {...about}
          label="Cash"
          meaning="In its account at the end of each month, under either option."
          summary={`${names[0]}: ${cashSentence(life)} ${names[1]}: ${cashSentence(twin)}`}
          name={`provider-${identity}-cash-compared`}
          lines={[cashLine(twin, under, nameOf), cashLine(life, world, nameOf)]}
        />
        <LifeChart
          {...about}
          label="Surplus of the month"
          meaning="What it earned in the month, paid or not, less what it cost; before grants."
          summary={`${names[0]}: ${surplusSentence(life)} ${names[1]}: ${surplusSentence(twin)}`}
          name={`provider-${identity}-surplus-compared`}
          lines={[surplusLine(twin, under, nameOf), surplusLine(life, world, nameOf)]}
        />
      </div>
      {surplus !== null && surplus.lines.some(({ amount }) => amount !== 0) && (
        <>
          <h2>What stands between the surpluses</h2>
          <BridgeTable
            title={`Surplus of ${longMonth(surplus.to)}, from one option to the other`}
            from={names[0]}
            to={names[1]}
            bridge={surplus}
          />
        </>
      )}
      <h2>What happens in one life only</h2>
      <Parting months={compared.months} names={names} />
    </>
  );
}

function endOf({ ending, months }: ProviderAnswer['life']): string {
  if (ending === null) return months.length === 0 ? 'opens in the last month.' : 'trades on.';
  return inWords(ending.sentence);
}
