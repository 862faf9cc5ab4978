/**
 * Some published slips are kept with no inputs but the figure in their id: a pay of 5000 a month, 50k a year, 129
 * hours worked. They are read from there, and the case says so.
 */
import type { CaseBody, CaseRow } from '../../contract/files/cases-file.ts';

type Values = Readonly<Record<string, unknown>>;
type FromId = { readonly kind: 'employerNI' | 'holiday'; readonly inputs: Values; readonly row: Values };

const MONTHLY_PAY_IN_YEAR = /-(\d+(?:\.\d+)?)-(20\d\d)$/;
const MONTHLY_PAY = /-(\d+(?:\.\d+)?)$/;
const YEARLY_THOUSANDS = /-(\d+)k$/;
const HOURS_WORKED = /-(\d+(?:\.\d+)?)h$/;
const LATEST_YEAR = '2025/26';

/** The kind and inputs an id tells of, or undefined. */
export function inputsInId({ section, id, body }: CaseRow): FromId | undefined {
  if (section !== 'wrongPublished' || body.inputs !== undefined) return undefined;
  if (body['recomputed'] === undefined) return undefined;
  const hours = HOURS_WORKED.exec(id);
  if (hours !== null) return { kind: 'holiday', inputs: { hoursWorked: Number(hours[1]) }, row: {} };
  const yearly = YEARLY_THOUSANDS.exec(id);
  if (yearly !== null) return pay({ annualPay: Number(yearly[1]) * 1000 }, taxYear(body));
  const inYear = MONTHLY_PAY_IN_YEAR.exec(id);
  if (inYear !== null) {
    const start = Number(inYear[2]);
    return pay({ monthlyPay: Number(inYear[1]) }, `${start}/${String((start + 1) % 100).padStart(2, '0')}`);
  }
  const monthly = MONTHLY_PAY.exec(id);
  return monthly === null ? undefined : pay({ monthlyPay: Number(monthly[1]) }, taxYear(body));
}

function pay(inputs: Values, year: string): FromId {
  return { kind: 'employerNI', inputs, row: { taxYear: year } };
}

function taxYear(body: CaseBody): string {
  return typeof body['taxYear'] === 'string' ? body['taxYear'] : LATEST_YEAR;
}
