import type { About, RegisterRow } from '../../api/types.ts';
import type { TableFile } from '../../files/table-file.ts';
import type { Standpoint } from './standpoint.ts';
import { elsewhereLine } from '../../format/signature.ts';
import { effectSentence, expirySentence, originOf } from './words.ts';

/** The register as a file: the rows on the screen, as an assumption log has them. */
export function registerFile(
  rows: readonly RegisterRow[],
  { future, month, today }: Standpoint,
  { engineVersion }: About,
): TableFile {
  return {
    origin: [
      ['register', 'parameters in force'],
      ['future', future],
      ['month', month],
      ['expired by', today],
      ['engine', engineVersion],
    ],
    rows: [
      [
        'id',
        'parameter',
        'meaning',
        'value',
        'unit',
        'low',
        'high',
        'kind',
        'grade',
        'checked',
        'in force from',
        'how it came',
        'expired',
        'effect',
        'changed by',
        'changed on',
        'reason',
        'made by',
        'made on',
        'signed off by',
        'signed off on',
        'remark of who signed',
        'signed elsewhere and not checked',
        'source',
        'note',
      ],
      ...rows.map((row) => {
        const change = row.changes.at(-1);
        const { madeBy = '', madeOn = '' } = row.log;
        const signed = row.signature?.isOfThis === true ? row.signature : null;
        return [
          row.id,
          row.label,
          row.about,
          row.value,
          row.unit,
          row.low,
          row.high,
          row.kind,
          row.grade,
          row.verification,
          row.from,
          originOf(row),
          expirySentence(row) ?? '',
          effectSentence(row),
          change?.by ?? '',
          change?.on ?? '',
          change?.reason ?? '',
          madeBy,
          madeOn,
          signed?.by ?? '',
          signed?.on ?? '',
          signed?.remark ?? '',
          row.signedElsewhere.map(elsewhereLine).join('; '),
          row.source,
          row.note,
        ];
      }),
    ],
  };
}
