import type { SimulationResult } from '../api/types.ts';
import { count } from '../format/month.ts';
import styles from './charts.module.css';

/** What it takes to get the same figures again. */
export function Provenance({ result }: { readonly result: SimulationResult }) {
  return (
    <p className={styles['provenance']}>
      Engine {result.engineVersion} · seed {result.seed} · {count(result.replicates, 'replicate')} · inputs{' '}
      <span title={result.inputsHash}>{result.inputsHash.slice(0, 8)}</span>
    </p>
  );
}
