/** What the items of councils' cost of care returns correspond to in the build-up of an hour. Source: Annex B of the returns of 2022. */
import type { HourCost } from './contact-hour.ts';

/** Pence of an hour's cost that fall under each item, by the name the tables give it. */
export const RETURNED_ITEMS = {
  direct_care: ({ lines }) => lines.contactPay + lines.unsocialPay,
  travel_time: ({ lines }) => lines.travelPay + lines.waitingPay,
  mileage: ({ lines }) => lines.mileage,
  training_staff_time: ({ lines }) => lines.trainingPay,
  holiday: ({ lines }) => lines.holidayPay,
  sickness_maternity: ({ lines }) => lines.sickPay,
  employer_ni: ({ lines }) => lines.nationalInsurance,
  pension: ({ lines }) => lines.pension,
  total_careworker: ({ careworker }) => careworker,
  total_business: ({ business }) => business,
  return_on_operations: ({ surplus }) => surplus,
  total: ({ price }) => price,
} as const satisfies Readonly<Record<string, (cost: HourCost) => number>>;

export type ItemOfReturn = keyof typeof RETURNED_ITEMS;
