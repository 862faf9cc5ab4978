/** A kept calibration as docs/backtests.md tells it. */
import type { Calibration } from '../../contract/files/calibration-file.ts';
import { numbersTable } from './numbers-table.ts';

const HEADS = ['Parameter', 'Stands', 'Fitted', '5th to 95th', 'Range'];

/** What was fitted, how far it is to be believed, and what the half that was not fitted to says. */
export function calibrationText(calibration: Calibration): string {
  const { engineVersion, seed, replicates, rule, error, fit, other, warnings } = calibration;
  const drawn = replicates === undefined ? '' : `, ${replicates} replicates`;
  const rows = calibration.parameters.map(({ parameter, stands, fitted, interval, range }) => [
    parameter,
    number(stands),
    number(fitted),
    `${number(interval.low)} to ${number(interval.high)}`,
    `${number(range.low)} to ${number(range.high)}`,
  ]);
  return [
    `Engine ${engineVersion}, seed ${seed}${drawn}. ${rule}`,
    numbersTable(HEADS, rows, (column) => column > 0),
    `Error on the half fitted to ${fit.stands.toFixed(3)} as it stands and ${fit.fitted.toFixed(3)} fitted; on the other half ${other.stands.toFixed(3)} and ${other.fitted.toFixed(3)} (${error}).`,
    ...(warnings.length === 0 ? [] : [warnings.map(({ sentence }) => sentence).join(' ')]),
  ].join('\n\n');
}

function number(value: number): string {
  return value.toLocaleString('en-GB', { maximumSignificantDigits: 4 });
}
