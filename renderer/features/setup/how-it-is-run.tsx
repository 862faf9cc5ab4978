import { count, monthSpan } from '../../format/month.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Glossed } from '../../ui/glossary.tsx';
import { NumberBox } from '../../ui/number-box.tsx';
import { LIMITS } from '../../../core/scenario/scenario.ts';
import styles from './setup.module.css';

const YEARS = { min: 1, max: LIMITS.months.max / 12 };

/** Horizon, replicates and seed. They take effect when the run button is pressed. */
export function HowItIsRun() {
  const { months, replicates, seed } = useApp((state) => state.choice);
  const { choose } = useActions();
  const title = `How it is run: ${monthSpan(months)}, ${count(replicates, 'replicate')}, seed ${seed}`;
  return (
    <Disclosure title={title}>
      <div className={styles['boxes']}>
        <NumberBox
          label="Years"
          note="How far ahead to look"
          value={Math.round(months / 12)}
          range={YEARS}
          onChange={(years) => choose({ months: years * 12 })}
        />
        <NumberBox
          label="Replicates"
          note="More of them narrow the error of the average and take longer"
          value={replicates}
          range={LIMITS.replicates}
          onChange={(value) => choose({ replicates: value })}
        />
        <NumberBox
          label="Seed"
          note="The same seed gives the same luck again"
          value={seed}
          range={LIMITS.seed}
          onChange={(value) => choose({ seed: value })}
        />
        <p className={styles['boxNote']}>
          <Glossed>
            A replicate is one run of the market with its own luck. Every option meets the same people and the
            same luck, so what differs between them is the option. A change here counts the next time it is
            run.
          </Glossed>
        </p>
      </div>
    </Disclosure>
  );
}
