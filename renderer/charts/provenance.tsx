import { count } from '../format/month.ts';
import type { Origin } from './origin.ts';
import styles from './charts.module.css';

/** The same in one line of text. */
export function provenanceLine(origin: Origin): string {
  const { engineVersion, seed, inputsHash } = origin;
  return `Engine ${engineVersion} · seed ${seed} · ${livedWords(origin)} · inputs ${inputsHash.slice(0, 8) || NOT_YET}`;
}

/** What it takes to get the same figures again. */
export function Provenance({ result }: { readonly result: Origin }) {
  return (
    <p className={styles['provenance']}>
      Engine {result.engineVersion} · seed {result.seed} · {livedWords(result)} · inputs{' '}
      <span title={result.inputsHash}>{result.inputsHash.slice(0, 8) || NOT_YET}</span>
    </p>
  );
}

/** Of what is still being worked out. */
const NOT_YET = 'not frozen yet';

function livedWords({ replicates, runs }: Origin): string {
  return runs === undefined ? count(replicates, 'replicate') : count(runs, 'run');
}
