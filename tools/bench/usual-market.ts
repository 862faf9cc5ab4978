/** The market that most is measured on. */
import { createSimulator } from '../../core/index.ts';
import { countText } from './figures.ts';
import { scenariosOf } from './workload.ts';
import type { Size } from './workload.ts';

export const USUAL: Size = { people: 5_000, providers: 60, months: 120 };
export const USUAL_OPTION = 'business-as-usual';

/** Work that plays one run of a market with business as usual; the simulator is made once and used again, as in a worker. */
export function onePath(size: Size, checkEveryMonth = true): () => void {
  const simulator = createSimulator(scenariosOf(size, [USUAL_OPTION]), { checkEveryMonth });
  return () => void simulator.run(0);
}

export function sizeText({ people, providers, months }: Size): string {
  return `${countText(people)} people, ${providers} providers, ${months} months`;
}
