import type { LeaningRun } from '../../renderer/api/types.ts';

/** A kept sensitivity run by which one difference and one level lean on assumptions. */
export const LEANING_RUN: LeaningRun = {
  place: 'hartlepool',
  placeName: 'Hartlepool',
  against: 'business-as-usual',
  option: 'block-to-direct-payments',
  optionName: 'Block to direct payments',
  months: 36,
  replicates: 5,
  engineVersion: '1.0.0',
  isOfThisEngine: true,
  figures: [
    {
      indicator: 'council.spend.net',
      side: 'difference',
      on: [
        { parameter: 'workforce.replacecost', label: 'Cost to replace a worker', share: 0.45 },
        { parameter: 'dp.managedaccount.fee', label: 'Fee for a managed account', share: 12 },
      ],
    },
    {
      indicator: 'council.spend.net',
      side: 'option',
      on: [{ parameter: 'workforce.replacecost', label: 'Cost to replace a worker', share: 0.2 }],
    },
  ],
};
