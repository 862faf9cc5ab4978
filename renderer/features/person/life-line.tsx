import { count, longMonth } from '../../format/month.ts';
import styles from '../../lives/lives.module.css';
import { ScreenLink } from '../../navigation/link.tsx';
import { screen as screenOf } from '../../navigation/screen.ts';
import type { Stretch } from './stretches.ts';

type LifeLineProps = {
  readonly stretches: readonly Stretch[];
  readonly kept: Record<string, string>;
};

const SERVED: { readonly [S in Stretch['service']]: string } = {
  provider: ', served by ',
  assistant: ', served by a personal assistant',
  'no personal care needed': ', with no need of personal care',
  nobody: ', served by nobody',
};

/** The arrangements of a life one under the other, each as long as it lasted. */
export function LifeLine({ stretches, kept }: LifeLineProps) {
  const all = stretches.reduce((sum, { months }) => sum + months, 0);
  return (
    <ol className={styles['stretches']}>
      {stretches.map(({ from, to, months, before, arrangement, provider, service }) => (
        <li key={from}>
          <span>
            <b>
              {longMonth(from)}
              {from === to ? '' : ` to ${longMonth(to)}`}
            </b>{' '}
            ({count(months, 'month')}): {arrangement}
            {SERVED[service]}
            {provider !== null && (
              <ScreenLink to={screenOf('provider', String(provider), kept)}>provider {provider}</ScreenLink>
            )}
          </span>
          <span className={styles['track']} aria-hidden="true">
            <span
              className={service === 'nobody' ? styles['unserved'] : styles['served']}
              style={{ marginLeft: `${(before / all) * 100}%`, width: `${(months / all) * 100}%` }}
            />
          </span>
        </li>
      ))}
    </ol>
  );
}
