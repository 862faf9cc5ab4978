import { useAnswer } from '../../api/use-answer.ts';
import type { ProviderRow } from '../../api/types.ts';
import { LIMITS } from '../../../core/scenario/scenario.ts';
import { longMonth } from '../../format/month.ts';
import { hours } from '../../lives/amounts.ts';
import { Answered } from '../../lives/answered.tsx';
import { Frame, useParams } from '../../lives/frame.tsx';
import styles from '../../lives/lives.module.css';
import { livesOn } from '../../lives/payers.ts';
import { monthsOf, useWorld, wholeNumber } from '../../lives/world.ts';
import type { Screen } from '../../navigation/screen.ts';
import { NumberBox } from '../../ui/number-box.tsx';
import { Picker } from '../../ui/picker.tsx';
import { SearchPicker } from '../../ui/search-picker.tsx';
import { DrillRun } from './drill-run.tsx';

const USUAL_REPLICATES = 6;
const MOST_REPLICATES = 50;
/** Months into the run, where the address names none. */
const USUAL_MONTH = 9;

/** If one provider closed by order at the end of a month: where would its people go? */
export function DrillScreen({ screen }: { readonly screen: Screen }) {
  const world = useWorld(screen);
  const change = useParams(screen);
  const { params } = screen;
  const months = monthsOf(world);
  const month =
    months.find((each) => each === params['month']) ?? months[Math.min(USUAL_MONTH, months.length - 1)]!;
  const replicates = Math.max(1, wholeNumber(params['replicates'], MOST_REPLICATES) ?? USUAL_REPLICATES);
  const provider = wholeNumber(params['provider'], LIMITS.seed.max);
  const [answer, again] = useAnswer('lives.providers', { ...world, replicate: 0, month });
  return (
    <Frame
      screen={screen}
      world={world}
      title="If a provider closed, where would its people go?"
      isOneLife={false}
      choices={
        <>
          <Picker
            label="It closes at the end of"
            items={months.map((id) => ({ id, name: longMonth(id), note: '' }))}
            value={month}
            onChange={(id) => change({ month: id })}
          />
          <NumberBox
            label="Lives"
            note={`At most ${MOST_REPLICATES}`}
            value={replicates}
            range={{ min: 1, max: MOST_REPLICATES }}
            onChange={(lives) => change({ replicates: String(lives) })}
          />
        </>
      }
    >
      <Answered
        answer={answer}
        again={again}
        waiting={`Living through the months to see who trades in ${longMonth(month)}…`}
        failed="The providers could not be listed"
      >
        {({ providers }) => (
          <div className={styles['choices']}>
            <SearchPicker
              label="Provider"
              items={itemsOf(providers, month)}
              value={provider === null ? '' : String(provider)}
              onChange={(id) => change({ provider: id })}
              nothing="No provider that trades in that month has these words in what is said of it."
            />
          </div>
        )}
      </Answered>
      {provider === null ? (
        <p className={styles['lead']}>
          Choose a provider, the largest first. Every life is then lived twice, with the closure and without
          it, with the same people and the same luck.
        </p>
      ) : (
        <DrillRun screen={screen} world={world} provider={provider} month={month} replicates={replicates} />
      )}
    </Frame>
  );
}

/** Those that trade at the end of the month in the first life, the largest first; the council’s own service never closes. */
function itemsOf(providers: readonly ProviderRow[], month: string) {
  return providers
    .filter(
      ({ kind, standing, ended }) =>
        kind !== 'in-house service' && standing?.month === month && (ended === null || ended.month > month),
    )
    .toSorted((a, b) => b.standing!.delivered - a.standing!.delivered)
    .map(({ identity, kind, standing }) => ({
      id: String(identity),
      name: `Provider ${identity}`,
      note: `${kind}, ${standing!.clients} people, ${hours(standing!.delivered)} hours in the month, ${livesOn(standing!.hours)}`,
    }));
}
