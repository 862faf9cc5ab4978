/**
 * How vacant posts and people looking for work come together. Posts are filled the faster, the more people look for each:
 * the matching function of labour economics with constant returns. It is scaled so that at the published turnover the
 * published share of posts stands vacant.
 */
import { pow } from '../../numeric/pow.ts';
import { MONTHS_PER_YEAR } from '../../time/weeks.ts';

export const MATCHING_PARAMETERS = [
  'workforce.turnover',
  'workforce.vacancy',
  'labour.slack',
  'labour.matching',
] as const;

type Parameters = { readonly [P in (typeof MATCHING_PARAMETERS)[number]]: number };

/** Share of vacant posts filled in a month when as many are filled as fall vacant. */
export function steadyFill(turnover: number, vacancy: number): number {
  return ((turnover / MONTHS_PER_YEAR) * (1 - vacancy)) / vacancy;
}

/** Share of posts that stand vacant where so many leave in a year and posts are filled at their usual pace. */
export function steadyVacancy(
  turnover: number,
  parameters: Pick<Parameters, 'workforce.turnover' | 'workforce.vacancy'>,
): number {
  const leaving = turnover / MONTHS_PER_YEAR;
  const filled = steadyFill(parameters['workforce.turnover'], parameters['workforce.vacancy']);
  return leaving / (leaving + filled);
}

/**
 * Share of vacant posts filled in a month.
 *
 * @param free minutes a week of people looking for care work.
 * @param posts minutes a week of all vacant posts.
 */
export function fillRate(free: number, posts: number, parameters: Parameters): number {
  if (free <= 0 || posts <= 0) return 0;
  const { 'labour.slack': slack, 'workforce.vacancy': vacancy } = parameters;
  const usualLooking = slack / (1 - slack) / (vacancy / (1 - vacancy));
  const usual = steadyFill(parameters['workforce.turnover'], vacancy);
  const rate = usual * pow(free / posts / usualLooking, parameters['labour.matching']);
  // Nobody is found twice.
  return Math.min(1, rate, free / posts);
}

/** How much more slowly people who employ an assistant find one than agencies find staff. */
export function assistantsPace(
  parameters: Parameters & { readonly 'pa.turnover': number; readonly 'pa.vacancy': number },
): number {
  const assistants = steadyFill(parameters['pa.turnover'], parameters['pa.vacancy']);
  return Math.min(
    1,
    assistants / steadyFill(parameters['workforce.turnover'], parameters['workforce.vacancy']),
  );
}
