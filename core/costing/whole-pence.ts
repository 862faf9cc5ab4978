import { roundHalfUp } from '../money/rounding.ts';
import type { CostLines } from './cost-line.ts';

/** Each line to the penny, half up: what is paid. Written out, since lines looked up by name are slow, and providers have them every month. */
export function inWholePence(lines: CostLines): CostLines {
  return {
    contactPay: roundHalfUp(lines.contactPay),
    travelPay: roundHalfUp(lines.travelPay),
    waitingPay: roundHalfUp(lines.waitingPay),
    unsocialPay: roundHalfUp(lines.unsocialPay),
    complexPay: roundHalfUp(lines.complexPay),
    idlePay: roundHalfUp(lines.idlePay),
    holidayPay: roundHalfUp(lines.holidayPay),
    sickPay: roundHalfUp(lines.sickPay),
    trainingPay: roundHalfUp(lines.trainingPay),
    pension: roundHalfUp(lines.pension),
    nationalInsurance: roundHalfUp(lines.nationalInsurance),
    mileage: roundHalfUp(lines.mileage),
    branch: roundHalfUp(lines.branch),
    running: roundHalfUp(lines.running),
    administration: roundHalfUp(lines.administration),
    marketing: roundHalfUp(lines.marketing),
    recruitment: roundHalfUp(lines.recruitment),
    inputVat: roundHalfUp(lines.inputVat),
  };
}
