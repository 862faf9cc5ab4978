/** Books to begin with, of nobody: a middling provider that works mostly for its council. */
import type { Books } from './books.ts';

export const EXAMPLE_BOOKS: Books = {
  id: 'my-books',
  name: 'My provider',
  rating: 'good',
  payers: {
    block: { hours: 0, fee: 0 },
    framework: { hours: 850, fee: 27.6 },
    directPayment: { hours: 100, fee: 26.4 },
    selfFunder: { hours: 250, fee: 31.5 },
    other: { hours: 0, fee: 0 },
  },
  pay: 13,
  travelMinutes: 12,
  miles: 3,
  mileageRate: 0.4,
  contractedHours: 500,
  office: 24_000,
  drawings: 500,
  cash: 140_000,
  overdraft: 30_000,
  owedByCouncils: 102_000,
  councilDays: 30,
};
