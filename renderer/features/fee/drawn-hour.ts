import type { HourAnswer } from '../../api/types.ts';
import { drawnBars } from '../../charts/drawn-bars.ts';
import type { DrawnBar } from '../../charts/drawn-bars.ts';
import { today } from '../../files/csv.ts';
import { longMonth } from '../../format/month.ts';
import { formatPence } from '../../format/pence.ts';
import { neededFee, PART_NAMES, partsOf } from './parts.ts';

/** The parts of the fee as a picture for a file. */
export function drawnHour(now: HourAnswer, risen: HourAnswer | null, engine: string): string {
  const fee = formatPence(neededFee(now.price));
  const after = risen === null ? null : formatPence(neededFee(risen.price));
  return drawnBars({
    title: `What an hour of home care costs, ${longMonth(now.month)}`,
    summary: `An hour needs a fee of ${fee}${after === null ? '' : `, and of ${after} after the rise of the wage floor`}.`,
    provenance: `Engine ${engine} · ${today()}`,
    invented: false,
    bars: [barOf('Now', now), ...(risen === null ? [] : [barOf('After the rise', risen)])],
    looks: PART_NAMES.map((label, at) => ({ label, colour: `--part-${at + 1}`, mark: `${at + 1}` })),
  });
}

function barOf(name: string, answer: HourAnswer): DrawnBar {
  return {
    name,
    note: formatPence(neededFee(answer.price)),
    parts: partsOf(answer).map((size, look) => ({ size, look })),
  };
}
