import type { SimulationResult } from '../../api/types.ts';
import { ClosuresCard } from './closures-card.tsx';
import { SurvivalCard } from './survival-card.tsx';
import styles from './standing.module.css';

type StandingProps = { readonly result: SimulationResult; readonly nameOf: (option: string) => string };

/** Which providers last, and what becomes of the others. */
export function Standing({ result, nameOf }: StandingProps) {
  return (
    <section className={styles['grid']} aria-label="Who lasts">
      <h2 className="visually-hidden">Who lasts</h2>
      <SurvivalCard result={result} nameOf={nameOf} />
      <ClosuresCard result={result} nameOf={nameOf} />
    </section>
  );
}
