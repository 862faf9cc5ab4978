import { selectCatalogues } from '../../store/selectors.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import { count } from '../../format/month.ts';
import { tabOf } from '../../navigation/compare.ts';
import { Button } from '../../ui/button.tsx';
import styles from './assumptions.module.css';

/** How much of what is on the screen rests on judgement, said on every tab. */
export function AssumptionLine() {
  const catalogues = useApp(selectCatalogues);
  const place = useApp((state) => state.details.place);
  const { showTab } = useActions();
  const isThere = useApp((state) => tabOf(state.view.screen) === 'about');
  if (catalogues === null) return null;
  const { parameters } = catalogues;
  const judged = parameters.filter(({ grade }) => grade === 'D').length;
  const fields = place === null ? [] : Object.values(place.fields);
  const assumed = fields.filter(({ basis }) => basis === 'assumed').length;
  return (
    <footer className={styles['line']}>
      <p>
        Built on {count(parameters.length, 'parameter')}, {judged.toLocaleString('en-GB')} of them assumptions
        (grade D) by their latest values
        {place !== null &&
          `; ${assumed} of the ${fields.length} figures that describe ${place.name} are assumed rather than published or derived`}
        . A simulation, not a forecast.
      </p>
      {!isThere && (
        <Button look="quiet" onPress={() => showTab('about')}>
          See the evidence
        </Button>
      )}
    </footer>
  );
}
