import type { CostLineId } from '../../../core/costing/cost-line.ts';
import type { HourFigure } from '../../../core/costing/hour-figures.ts';

/** Which figures of the register a line of the hour rests on, beside pay. */
export const LINE_FIGURES: Readonly<Record<CostLineId, readonly HourFigure[]>> = {
  contactPay: [],
  travelPay: ['travelShare', 'waitingPart'],
  waitingPay: ['travelShare', 'waitingPart'],
  unsocialPay: ['unsocialShare', 'unsocialPremium'],
  complexPay: ['complexity', 'complexTime'],
  idlePay: [],
  holidayPay: ['holiday'],
  sickPay: ['sick'],
  trainingPay: ['training'],
  pension: ['pension', 'pensionFrom'],
  nationalInsurance: ['insuranceRate', 'insuranceThreshold', 'weeklyHours', 'allowance'],
  mileage: ['miles', 'mileageRate'],
  branch: ['branch', 'branchHours'],
  running: ['running'],
  administration: ['clientHours', 'managedClient', 'individualClient'],
  marketing: ['marketing'],
  recruitment: ['turnover', 'starter', 'weeklyHours', 'travelShare'],
  inputVat: ['inputVat'],
};
