import { describe, expect, it } from 'vitest';
import type { LeverId } from '../../../core/scenario/lever.ts';
import { optionGroup } from '../../../core/scenario/option-group.ts';

function changing(...levers: readonly LeverId[]) {
  return { changes: levers.map((lever) => ({ lever, from: '2027-04', value: 1 })) };
}

describe('the heading an option stands under', () => {
  it('is that of most of its changes', () => {
    expect(optionGroup(changing('fee.uplift', 'review.rate', 'fee.uplift'))).toBe('prices and uplifts');
  });

  it('is the earlier of two that have as many', () => {
    expect(optionGroup(changing('fee.uplift', 'move.block-to-direct-payment'))).toBe('how care is bought');
  });

  it('is one of its own where an option tries more than two kinds of thing', () => {
    expect(
      optionGroup(changing('fee.uplift', 'fee.uplift', 'move.block-to-direct-payment', 'review.rate')),
    ).toBe('several at once');
  });

  it('is none where nothing is changed', () => {
    expect(optionGroup(changing())).toBeNull();
  });
});
