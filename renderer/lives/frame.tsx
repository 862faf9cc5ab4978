import type { ReactNode } from 'react';
import { LIMITS } from '../../core/scenario/scenario.ts';
import { monthSpan } from '../format/month.ts';
import { ScreenLink } from '../navigation/link.tsx';
import { screen as screenOf } from '../navigation/screen.ts';
import type { Screen } from '../navigation/screen.ts';
import { useActions, useApp } from '../store/use-app.ts';
import { NumberBox } from '../ui/number-box.tsx';
import { Picker } from '../ui/picker.tsx';
import { useOptionName, useWhere } from './names.ts';
import { optionsBeside } from './world.ts';
import type { World } from './world.ts';
import styles from './lives.module.css';

const SCREENS = [
  { kind: 'provider', name: 'Providers' },
  { kind: 'person', name: 'People' },
  { kind: 'drill', name: 'Failure drill' },
] as const;

type FrameProps = {
  readonly screen: Screen;
  readonly world: World;
  readonly title: string;
  /** What stands beside the option and the life: further things to choose. */
  readonly choices?: ReactNode;
  /** False where many replicates are looked at, not one. */
  readonly isOneLife?: boolean;
  readonly children: ReactNode;
};

/** What every screen of lives has: where one is, which option, and that one replicate is one way it could go. */
export function Frame({ screen, world, title, choices, isOneLife = true, children }: FrameProps) {
  const where = useWhere(world);
  const choice = useApp((state) => state.choice);
  const nameOf = useOptionName();
  const change = useParams(screen);
  const kept = keptParams(screen);
  return (
    <div className={styles['page']}>
      <nav aria-label="Providers and people" className={styles['switch']}>
        {SCREENS.map(({ kind, name }) => (
          <ScreenLink
            key={kind}
            to={screenOf(kind, null, kept)}
            className={styles['switchLink']}
            current={screen.kind === kind}
          >
            {name}
          </ScreenLink>
        ))}
      </nav>
      <h1>{title}</h1>
      <p className={styles['soft']}>
        {where.place}, {where.future.toLowerCase()} future, {monthSpan(world.months)} from April 2026, seed{' '}
        {world.seed}.{' '}
        {isOneLife &&
          `This is run ${world.replicate + 1}${world.replicate < choice.replicates ? ` of the ${choice.replicates} compared` : ''}: one run shows what can happen, not what will.`}
      </p>
      {where.invented && (
        <p className={styles['invented']}>
          <b>Invented market.</b> Nobody lives in {where.place}: it describes no council and no provider.
        </p>
      )}
      <div className={styles['choices']}>
        <Picker
          label="Option"
          items={optionsBeside(choice, world).map((id) => ({ id, name: nameOf(id), note: '' }))}
          value={world.option}
          onChange={(option) => change({ option })}
        />
        {isOneLife && (
          <NumberBox
            label="Run"
            note="Same people, other luck"
            value={world.replicate + 1}
            range={{ min: 1, max: LIMITS.replicates.max }}
            onChange={(life) => change({ replicate: String(life - 1) })}
          />
        )}
        {choices}
      </div>
      {children}
    </div>
  );
}

/** Changes some of what the address says; null takes a part out of it. */
export function useParams({ kind, id, params }: Screen): (change: Record<string, string | null>) => void {
  const { goTo } = useActions();
  return (change) => {
    const entries = Object.entries({ ...params, ...change }).filter(([, value]) => value !== null);
    goTo(screenOf(kind, id, Object.fromEntries(entries) as Record<string, string>));
  };
}

const OF_THE_WORLD: ReadonlySet<string> = new Set([
  'place',
  'option',
  'future',
  'months',
  'seed',
  'replicate',
  'against',
]);

/** What of an address goes along to another screen of lives. */
export function keptParams({ params }: Screen): Record<string, string> {
  return Object.fromEntries(Object.entries(params).filter(([name]) => OF_THE_WORLD.has(name)));
}
