import { SIDES } from '../../../core/sensitivity/side.ts';
import type { LeaningRun } from '../../api/types.ts';
import { farWords, leaningOf, leaningSource } from '../../format/leaning.ts';
import { LEANING_MARK } from '../../leanings/leaning-mark.tsx';
import { ScreenLink } from '../../navigation/link.tsx';
import { screen } from '../../navigation/screen.ts';
import { selectLeanings } from '../../store/selectors.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import styles from './why.module.css';

type Side = (typeof SIDES)[number];

/** The assumptions for which a figure is marked, wherever in the model they stand; nothing where it is not marked. */
export function LeansOn({ indicator }: { readonly indicator: string }) {
  const leanings = useApp(selectLeanings);
  const { closeWhy } = useActions();
  if (leanings === null) return null;
  const found = SIDES.flatMap((side) => leaningOf(leanings, indicator, side) ?? []);
  if (found.length === 0) return null;
  return (
    <>
      <h3>Assumptions that move it most {LEANING_MARK}</h3>
      <ul className={styles['links']}>
        {found.map(({ side, on }) => (
          <li key={side}>
            {sideWords(side, leanings)}:{' '}
            {on.map(({ parameter, label, share }, position) => (
              <span key={parameter}>
                {position > 0 && ', '}
                <ScreenLink to={screen('assumptions', parameter)} onFollow={closeWhy}>
                  {label}
                </ScreenLink>{' '}
                {farWords(share)}
              </span>
            ))}
          </li>
        ))}
      </ul>
      <p className={styles['soft']}>
        How far the range of each moves the figure, all else as it stands. {leaningSource(leanings)}
      </p>
    </>
  );
}

function sideWords(side: Side, { optionName }: LeaningRun): string {
  switch (side) {
    case 'against':
      return 'Under business as usual';
    case 'option':
      return `Under “${optionName}”`;
    case 'difference':
      return 'The difference between the two';
  }
}
