/** Process overview and scheduling: the order of a month. */
import { PIPELINE } from '../../core/model/pipeline.ts';
import { page, table } from './markdown.ts';
import { stepPath } from './step-pages.ts';

export function schedulePage(): string {
  const rows = PIPELINE.map((step, position) => [
    String(position + 1),
    `[${step.name}](${stepPath(step)})`,
    step.purpose,
  ]);
  return page('What happens in a month', '`core/model/pipeline.ts`', [
    'Before the first reported month the market is settled ([the start](start.md)) and lives through a spin-up under constant policy (`model.spin-up` months), which is not reported. Every month has these steps, in this order; nothing else decides it. At the end of every month money, hours and people are checked to balance, and the run stops if they do not.',
    table(['', 'Step', 'What it does'], rows),
  ]);
}
