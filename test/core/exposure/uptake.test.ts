import { describe, expect, it } from 'vitest';
import { sourcesOf, UPTAKE_TARGETS, uptakeLevers, uptakeWords } from '../../../core/exposure/uptake.ts';

describe('who goes over to what', () => {
  it('may be any arrangement that there is a lever into, from each there is a lever out of', () => {
    expect(UPTAKE_TARGETS.toSorted()).toEqual(
      ['direct-payment', 'framework', 'in-house', 'isf', 'mixed', 'pooled', 'preferred-list'].toSorted(),
    );
    for (const to of UPTAKE_TARGETS) expect(sourcesOf(to).length).toBeGreaterThan(0);
    expect(sourcesOf('framework')).toEqual(['block', 'direct-payment']);
    expect(sourcesOf('isf')).toEqual(['both', 'block', 'framework', 'direct-payment']);
  });

  it('is the levers of every arrangement that is left', () => {
    expect(uptakeLevers('isf', 'both')).toEqual(['move.block-to-isf', 'move.framework-to-isf']);
    expect(uptakeLevers('framework', 'direct-payment')).toEqual(['move.direct-payment-to-framework']);
  });

  it('is refused where no lever moves people so', () => {
    expect(() => uptakeLevers('framework', 'both')).toThrow(RangeError);
  });

  it('is named by what is taken up', () => {
    expect(uptakeWords(uptakeLevers('isf', 'both'))).toBe('individual service funds');
    expect(uptakeWords(uptakeLevers('preferred-list', 'block'))).toBe('the preferred list');
  });
});
