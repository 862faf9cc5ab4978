import type { BridgeAnswer, BridgeSplit } from '../../core/study/bridge.ts';
import {
  BRIDGE_PART_LABELS,
  BRIDGE_PARTS,
  fromToWords,
  toldBridge,
} from '../../core/study/bridge/sentences.ts';
import type { Names } from '../../core/study/told.ts';
import { estimateCells, measureName, sizeWords, unitOf } from '../../core/study/words.ts';
import { figureTable } from './figure-table.ts';
import { toldText } from './told-text.ts';

const COLUMNS = [
  { head: 'From, to', narrowest: 24 },
  { head: 'Part' },
  { head: 'Amount', align: 'right' },
  { head: '95% interval', align: 'right' },
  { head: 'Std error', align: 'right' },
] as const;

/** The change between two scenarios and its parts, figure by figure. */
export function bridgeText(answer: BridgeAnswer, names: Names): string {
  const { splits } = answer;
  return toldText(
    toldBridge(answer, names),
    splits.length === 0 ? [] : [figureTable(COLUMNS, splits.flatMap(rowsOf))],
  );
}

function rowsOf(split: BridgeSplit): readonly (readonly string[])[] {
  const unit = unitOf(split.measure);
  const heads = [measureName(split.measure), `  ${fromToWords(split)}`];
  return BRIDGE_PARTS.map((part, at) => [
    heads[at] ?? '',
    BRIDGE_PART_LABELS[part],
    ...estimateCells(split[part], unit),
    sizeWords(split[part].standardError, unit),
  ]);
}
