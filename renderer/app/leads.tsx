import type { SimulationResult } from '../api/types.ts';
import { Fairness } from '../features/fairness/fairness.tsx';
import { Money } from '../features/money/money.tsx';
import { Scorecard } from '../features/scorecard/scorecard.tsx';
import { Standing } from '../features/standing/standing.tsx';
import { ScreenLink } from '../navigation/link.tsx';
import { screen } from '../navigation/screen.ts';
import type { Tab } from '../navigation/compare.ts';
import type { Lead } from './topics.tsx';
import styles from './app.module.css';

type Shared = { readonly result: SimulationResult; readonly nameOf: (option: string) => string };

/** What comes before the charts of a tab. */
export function leadsOf(tab: Tab, shared: Shared): readonly Lead[] {
  switch (tab) {
    case 'council':
      return [{ name: 'By financial year', content: <Money {...shared} /> }];
    case 'choice':
      return [{ name: 'Scorecard', content: <Scorecard {...shared} /> }];
    case 'people':
      return shared.result.differences.length === 0
        ? []
        : [{ name: 'On whom it falls', content: <PeopleLead {...shared} /> }];
    case 'providers':
      return [{ name: 'Who lasts', content: <ProvidersLead {...shared} /> }];
    case 'overview':
    case 'mix':
    case 'who':
    case 'care':
    case 'table':
    case 'about':
      return [];
  }
}

function ProvidersLead(shared: Shared) {
  return (
    <>
      <p className={styles['onward']}>
        <ScreenLink to={screen('provider')}>Every provider, with its cash and why it closed</ScreenLink>
      </p>
      <Standing {...shared} />
    </>
  );
}

function PeopleLead(shared: Shared) {
  return (
    <>
      <p className={styles['onward']}>
        <ScreenLink to={screen('ladder')}>What £100 buys on each arrangement</ScreenLink>
        <ScreenLink to={screen('person')}>People one by one</ScreenLink>
      </p>
      <Fairness {...shared} />
    </>
  );
}
