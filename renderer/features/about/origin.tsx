import type { About, SimulationResult } from '../../api/types.ts';
import { longMonth, monthSpan } from '../../format/month.ts';
import styles from './about.module.css';

type OriginProps = { readonly about: About; readonly result: SimulationResult | null };

/** Everything needed to get the same figures again. */
export function Origin({ about, result }: OriginProps) {
  return (
    <section className={styles['card']}>
      <h2>Where these figures come from</h2>
      <dl className={styles['facts']}>
        <Fact name="Program" value={`Care Market Modeller ${about.appVersion}`} />
        <Fact name="Engine" value={result?.engineVersion ?? about.engineVersion} />
        {result !== null && (
          <>
            <Fact
              name="Period"
              value={`${monthSpan(result.months.length)} from ${longMonth(result.start)}`}
            />
            <Fact name="Replicates" value={result.replicates.toLocaleString('en-GB')} />
            <Fact name="Seed" value={String(result.seed)} />
            <Fact name="All inputs" value={result.inputsHash} code />
            <Fact name={`Place: ${result.place.name}`} value={result.place.hash} code />
            {result.options.map(({ id, name, hash }) => (
              <Fact key={id} name={`Option: ${name}`} value={hash} code />
            ))}
            <Fact name={`Future: ${result.future.name}`} value={result.future.hash} code />
            <Fact name="Parameters" value={result.parameters.hash} code />
          </>
        )}
        <Fact name="Data folder" value={about.dataFolder} code />
      </dl>
      {result !== null && (
        <p className={styles['soft']}>
          The same engine with the same inputs gives the same figures, to the last bit.
        </p>
      )}
    </section>
  );
}

function Fact({
  name,
  value,
  code = false,
}: {
  readonly name: string;
  readonly value: string;
  readonly code?: boolean;
}) {
  return (
    <div className={styles['fact']}>
      <dt>{name}</dt>
      <dd>{code ? <code>{value}</code> : value}</dd>
    </div>
  );
}
