/** What crosses the seam, under the names the window uses for it. */
import type { Client } from '../../contract/client.ts';
import type { ErrorShape } from '../../contract/errors.ts';
import type { EventData } from '../../contract/events.ts';
import type { Params, Result } from '../../contract/methods.ts';

export type { Client };
export type Problem = ErrorShape;
export type About = Result<'about.get'>;
export type PlaceRow = Result<'places.list'>[number];
export type OptionRow = Result<'options.list'>[number];
export type DocumentRow = Result<'futures.list'>[number];
export type LeverRow = Result<'levers.list'>[number];
export type ParameterRow = Result<'parameters.list'>[number];
export type LeaningRun = Result<'sensitivity.leanings'>[number];
export type IndicatorExplained = Result<'explain.indicator'>;
export type ColumnExplained = Result<'explain.column'>;
export type EquationExplained = Result<'explain.equation'>;
/** What all three have: steps, equations, figures and where to go on. */
export type Chain = Pick<
  EquationExplained,
  'month' | 'steps' | 'equations' | 'parameters' | 'levers' | 'placeFigures' | 'further'
>;
export type ResultRow = Result<'results.list'>[number];
export type Place = Result<'places.get'>['place'];
export type LeverChange = Result<'options.get'>['changes'][number];
export type WorldChange = Result<'futures.get'>['changes'][number];
export type SimulationRequest = Params<'simulation.start'>;
export type Progressed = EventData<'job.progressed'>;
export type SimulationResult = EventData<'job.finished'>['result'];
export type Bands = SimulationResult['scenarios'][number]['bands'];
export type Headline = SimulationResult['scenarios'][number]['headlines'][number];
export type PairedHeadline = SimulationResult['differences'][number]['headlines'][number];
