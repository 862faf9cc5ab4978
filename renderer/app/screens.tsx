import { lazy } from 'react';
import type { ComponentType } from 'react';
import { screen } from '../navigation/screen.ts';
import type { Screen, ScreenKind } from '../navigation/screen.ts';
import { StartScreen } from '../features/start/start-screen.tsx';
import { CompareScreen } from './compare-screen.tsx';

const LibraryScreen = lazy(() =>
  import('../features/library/library-screen.tsx').then(({ LibraryScreen: Screen }) => ({ default: Screen })),
);

const BackupsScreen = lazy(() =>
  import('../features/safety/backups-screen.tsx').then(({ BackupsScreen: Screen }) => ({ default: Screen })),
);

const AssumptionsScreen = lazy(() =>
  import('../features/assumptions/assumptions-screen.tsx').then(({ AssumptionsScreen: Screen }) => ({
    default: Screen,
  })),
);

const QuestionsScreen = lazy(() =>
  import('../features/questions/questions-screen.tsx').then(({ QuestionsScreen: Screen }) => ({
    default: Screen,
  })),
);

const ReportScreen = lazy(() =>
  import('../features/report/report-screen.tsx').then(({ ReportScreen: Screen }) => ({ default: Screen })),
);

const ProviderScreen = lazy(() =>
  import('../features/provider/provider-screen.tsx').then(({ ProviderScreen: Screen }) => ({
    default: Screen,
  })),
);

const PersonScreen = lazy(() =>
  import('../features/person/person-screen.tsx').then(({ PersonScreen: Screen }) => ({ default: Screen })),
);

const DrillScreen = lazy(() =>
  import('../features/drill/drill-screen.tsx').then(({ DrillScreen: Screen }) => ({ default: Screen })),
);

const ExposureScreen = lazy(() =>
  import('../features/exposure/exposure-screen.tsx').then(({ ExposureScreen: Screen }) => ({
    default: Screen,
  })),
);

const FeeScreen = lazy(() =>
  import('../features/fee/fee-screen.tsx').then(({ FeeScreen: Screen }) => ({ default: Screen })),
);

const LadderScreen = lazy(() =>
  import('../features/ladder/ladder-screen.tsx').then(({ LadderScreen: Screen }) => ({ default: Screen })),
);

export type ScreenProps = { readonly screen: Screen };

type Entry = {
  /** What the tab or window is called after. */
  readonly title: string;
  readonly Screen: ComponentType<ScreenProps>;
  /** Its name in the row of links at the top; left out for one that is only reached from another. */
  readonly link?: string;
  /** The screen whose link stands for it. */
  readonly under?: ScreenKind;
};

/** Every screen there is. All but the first are fetched when they are first shown. */
export const SCREENS: Readonly<Record<ScreenKind, Entry>> = {
  start: { title: 'Start', Screen: StartScreen },
  compare: { title: 'Compare', Screen: CompareScreen, link: 'Compare' },
  library: { title: 'Library', Screen: LibraryScreen, link: 'Library' },
  backups: { title: 'Backups', Screen: BackupsScreen, under: 'library' },
  questions: { title: 'Questions', Screen: QuestionsScreen, link: 'Questions' },
  provider: { title: 'A provider', Screen: ProviderScreen, link: 'Providers and people' },
  person: { title: 'A person', Screen: PersonScreen, under: 'provider' },
  drill: { title: 'Failure drill', Screen: DrillScreen, under: 'provider' },
  assumptions: { title: 'Assumptions', Screen: AssumptionsScreen, link: 'Assumptions' },
  report: { title: 'Report', Screen: ReportScreen, link: 'Report' },
  exposure: { title: 'My exposure', Screen: ExposureScreen, link: 'Costs and exposure' },
  fee: { title: 'Fee builder', Screen: FeeScreen, under: 'exposure' },
  ladder: { title: 'What £100 buys', Screen: LadderScreen, under: 'exposure' },
};

/** What stands in the row of links. */
export const LINKS = Object.entries(SCREENS).flatMap(([kind, { link }]) =>
  link === undefined ? [] : [{ to: screen(kind as ScreenKind), name: link }],
);

/** Screens that share a link, named for the links between them. Those of lives keep what they look at from one to the other, and so have links of their own. */
export const FAMILIES: Readonly<Partial<Record<ScreenKind, readonly { to: Screen; name: string }[]>>> = {
  exposure: [
    { to: screen('exposure'), name: 'My exposure' },
    { to: screen('fee'), name: 'Fee builder' },
    { to: screen('ladder'), name: 'What £100 buys' },
  ],
};
