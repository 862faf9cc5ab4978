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
import { ScreenLink } from '../../navigation/link.tsx';
import { screen as screenOf } from '../../navigation/screen.ts';
import type { Screen } from '../../navigation/screen.ts';
import { NumberBox } from '../../ui/number-box.tsx';
import { Picker } from '../../ui/picker.tsx';
import { SearchPicker } from '../../ui/search-picker.tsx';
import { DrillRun } from './drill-run.tsx';

const USUAL_REPLICATES = 6;
const MOST_REPLICATES = 50;
const MOST_OFFERED = 8;
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
            label="Runs"
            note={`At most ${MOST_REPLICATES}`}
            value={replicates}
            range={{ min: 1, max: MOST_REPLICATES }}
            onChange={(count) => change({ replicates: String(count) })}
          />
        </>
      }
    >
      <Answered
        answer={answer}
        again={again}
        waiting={`Living through the months to see who trades in ${longMonth(month)}…`}
        failed="The providers could not be listed"
        isLarge={provider === null}
      >
        {({ providers }) => {
          const items = itemsOf(providers, month);
          return (
            <>
              <div className={styles['choices']}>
                <SearchPicker
                  label="Provider"
                  items={items}
                  value={provider === null ? '' : String(provider)}
                  onChange={(id) => change({ provider: id })}
                  nothing="No provider that trades in that month has these words in what is said of it."
                />
              </div>
              {provider === null && <Largest screen={screen} items={items} month={month} />}
            </>
          );
        }}
      </Answered>
      {provider !== null && (
        <DrillRun screen={screen} world={world} provider={provider} month={month} replicates={replicates} />
      )}
    </Frame>
  );
}

type Item = ReturnType<typeof itemsOf>[number];
type LargestProps = { readonly screen: Screen; readonly items: readonly Item[]; readonly month: string };

/** Before one is chosen: what a drill is, and the largest to begin with. */
function Largest({ screen, items, month }: LargestProps) {
  return (
    <section className={styles['card']} aria-labelledby="largest">
      <h2 id="largest">The largest in {longMonth(month)}</h2>
      <p className={styles['soft']}>
        Choose any provider above, or one of these. Every run is then made twice, with the closure and without
        it, with the same people and the same luck.
      </p>
      <ol>
        {items.slice(0, MOST_OFFERED).map(({ id, name, note }) => (
          <li key={id}>
            <ScreenLink to={screenOf('drill', null, { ...screen.params, provider: id })}>
              If {name.toLowerCase()} closed
            </ScreenLink>
            <span className={styles['under']}>{note}</span>
          </li>
        ))}
      </ol>
    </section>
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
