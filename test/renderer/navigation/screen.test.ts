import { assert, constantFrom, dictionary, option, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownAddress, pageAddress } from '../../../renderer/navigation/address.ts';
import { addressOf, screen, screenAt, SCREENS, START } from '../../../renderer/navigation/screen.ts';

const named = string({ minLength: 1 });

describe('the address of a screen', () => {
  it('leads back to the same screen, whatever it is about and however it is looked at', () => {
    const anyScreen = record({
      kind: constantFrom(...SCREENS),
      id: option(named),
      params: dictionary(named, string()),
    });
    assert(
      property(anyScreen, (wanted) => {
        const found = screenAt(addressOf(wanted));
        expect({ ...found, params: { ...found.params } }).toEqual({
          ...wanted,
          params: { ...wanted.params },
        });
      }),
    );
  });

  it.each(['', '#', '#/', '#/nowhere', '#nowhere/12', '#/__proto__'])('is the start for %j', (address) => {
    expect(screenAt(address)).toEqual(START);
  });

  it('survives an escape that is none', () => {
    expect(screenAt('#/provider/%E0%A4%A').id).toBe('%E0%A4%A');
  });
});

describe('where the window stands', () => {
  it('follows the page’s address, which back and forward change', () => {
    const heard: string[] = [];
    const address = pageAddress(window);
    address.onChange(() => heard.push(address.read().kind));
    address.goTo(screen('library'));
    window.dispatchEvent(new Event('hashchange'));
    expect(window.location.hash).toBe('#/library');
    expect(heard).toContain('library');
  });

  it('is its own where there is no page', () => {
    const address = ownAddress(START);
    let times = 0;
    address.onChange(() => times++);
    address.goTo(screen('provider', '12'));
    expect(address.read()).toEqual({ kind: 'provider', id: '12', params: {} });
    expect(times).toBe(1);
  });
});
