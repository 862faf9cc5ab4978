/** What crosses the seam, under the names the window uses for it. */
import type { Mishap } from '../../contract/bridge.ts';
import type { Client } from '../../contract/client.ts';
import type { ErrorShape } from '../../contract/errors.ts';
import type { EventData } from '../../contract/events.ts';
import type { Params, Result } from '../../contract/methods.ts';
import type * as library from '../../contract/schemas/library.ts';

export type { Client, Mishap };
export type Problem = ErrorShape;
export type Safety = Result<'safety.get'>;
export type Backup = Safety['backups'][number];
export type Restored = Result<'safety.restore'>;
export type Salvaged = Result<'safety.salvage'>;
export type About = Result<'about.get'>;
export type PlaceRow = Result<'places.list'>[number];
export type OptionRow = Result<'options.list'>[number];
export type DocumentRow = Result<'futures.list'>[number];
export type LeverRow = Result<'levers.list'>[number];
export type ParameterRow = Result<'parameters.list'>[number];
export type RegisterRow = Result<'parameters.register'>[number];
export type RegisterEntry = Result<'parameters.entry'>;
export type LeaningRun = Result<'sensitivity.leanings'>[number];
export type IndicatorExplained = Result<'explain.indicator'>;
export type ColumnExplained = Result<'explain.column'>;
export type EquationExplained = Result<'explain.equation'>;
/** What all three have: steps, equations, figures and where to go on. */
export type Chain = Pick<
  EquationExplained,
  'month' | 'steps' | 'equations' | 'parameters' | 'levers' | 'placeFigures' | 'further'
>;
/** Who answers for the parameters of a result, by the id of each. */
export type Signatures = Result<'results.signatures'>;
export type ResultRow = Result<'results.list'>[number];
export type Place = Result<'places.get'>['place'];
export type LeverChange = Result<'options.get'>['changes'][number];
export type WorldChange = Result<'futures.get'>['changes'][number];
export type KeptChoice = Result<'choice.get'>;
export type Prints = Result<'scenarios.prints'>;
export type SimulationRequest = Params<'simulation.start'>;
export type PathRequest = Params<'live.path'>;
export type { PathPart } from '../../contract/events.ts';
export type Progressed = EventData<'job.progressed'>;
export type SimulationResult = EventData<'job.finished'>['result'];
export type Bands = SimulationResult['scenarios'][number]['bands'];
export type Headline = SimulationResult['scenarios'][number]['headlines'][number];
export type PairedHeadline = SimulationResult['differences'][number]['headlines'][number];
export type Draft = library.Draft;
export type DocumentKind = library.DocumentKind;
export type OpenedDocument = library.OpenedDocument;
export type VersionRow = Result<'documents.versions'>[number];
export type History = library.History;
export type NoteRow = library.NoteRow;
export type SubjectKind = library.SubjectKind;
export type StudyRequest = Params<'studies.start'>;
export type StudyJobRow = Result<'studies.running'>[number];
export type StudyRow = Result<'studies.list'>[number];
export type FrozenStudy = Result<'studies.get'>;
export type StudyAnswer = EventData<'study.finished'>['answer'];
export type BundleTaken = Result<'bundles.open'>;
export type BrokenRow = library.BrokenRow;
export type FrozenInputs = NonNullable<Result<'results.get'>['inputs']>;
export type ProviderRow = Result<'lives.providers'>['providers'][number];
export type ProviderAnswer = Result<'lives.provider'>;
export type PeopleToFollow = Result<'lives.people'>['people'];
export type PersonAnswer = Result<'lives.person'>;
export type DrilledReplicate = NonNullable<Result<'lives.drill'>['each'][number]>;
export type NoteOrder = Params<'notes.save'>;
export type LadderOrder = Params<'ladder.climb'>;
export type LadderAnswer = Result<'ladder.climb'>;
export type HourOrder = Params<'costing.hour'>;
export type HourAnswer = Result<'costing.hour'>;
export type BooksRow = Result<'books.list'>[number];
export type CsvProblem = Result<'books.readCsv'>['problems'][number];
export type ExposureOrder = Params<'exposure.at'>;
export type ExposureAnswer = Result<'exposure.at'>;
export type BalanceAnswer = Result<'exposure.balance'>;
