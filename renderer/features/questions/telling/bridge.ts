import { formatExact } from '../../../../core/figures/amount.ts';
import type { BridgeAnswer, BridgeSplit } from '../../../../core/study/bridge.ts';
import {
  BRIDGE_PART_LABELS,
  BRIDGE_PARTS,
  fromToWords,
  levelsOf,
  meanWords,
  partSentence,
  toldBridge,
} from '../../../../core/study/bridge/sentences.ts';
import type { Names } from '../../../../core/study/told.ts';
import { changeWords, estimateCells, measureName, sizeWords, unitOf } from '../../../../core/study/words.ts';
import type { Part, Telling } from './telling.ts';

/** A change between two scenarios split into what we decide, what the world does, and what only both do. */
export function tellBridge(answer: BridgeAnswer, names: Names): Telling {
  return { ...toldBridge(answer, names), parts: answer.splits.map(partOf) };
}

function partOf(split: BridgeSplit): Part {
  const { measure, from, to } = split;
  const unit = unitOf(measure);
  const told = BRIDGE_PARTS.map((part) => ({ part, estimate: split[part] }));
  // Beside its bar a part is written as in its sentence.
  const written = new Map(told.map(({ estimate }) => [estimate.mean, meanWords(estimate, unit)]));
  return {
    id: `bridge-${measure}`,
    title: measureName(measure),
    unit,
    meaning: `From ${fromToWords(split)}, and what each part adds or takes away.`,
    summary: told.map(({ part, estimate }) => partSentence(part, estimate, unit)).join(' '),
    picture: {
      kind: 'waterfall',
      unit,
      start: { label: 'Before', value: from.mean },
      steps: BRIDGE_PARTS.slice(1).map((part) => ({
        id: part,
        label: BRIDGE_PART_LABELS[part],
        change: split[part].mean,
      })),
      end: { label: 'After', value: to.mean },
    },
    format: levelsOf(split),
    formatChange: (value) => written.get(value) ?? changeWords(value, unit),
    table: {
      head: ['Part', 'Amount', '95% interval', 'Standard error'],
      rows: [
        ['Before', formatExact(from.mean, unit), '', ''],
        ...told.map(({ part, estimate: { mean, interval, standardError } }) => [
          BRIDGE_PART_LABELS[part],
          ...estimateCells({ mean, interval }, unit),
          sizeWords(standardError, unit),
        ]),
        ['After', formatExact(to.mean, unit), '', ''],
      ],
      exact: {
        head: ['part', 'amount', 'low', 'high', 'standard error', 'runs'],
        rows: [
          'from' as const,
          'to' as const,
          ...BRIDGE_PARTS,
          'optionLast' as const,
          'futureLast' as const,
        ].map((part) => {
          const { mean, interval, standardError, replicates } = split[part];
          return [part, mean, interval?.low ?? '', interval?.high ?? '', standardError, replicates];
        }),
      },
    },
  };
}
