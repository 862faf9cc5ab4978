import { afterEach, expect, it } from 'vitest';
import { drawnPicture } from '../../../renderer/charts/drawn-picture.ts';

afterEach(() => document.body.replaceChildren());

const CAPTION = {
  title: 'Net spend',
  summary: 'It rises.',
  provenance: 'Engine 0.11.0',
  invented: false,
  headed: true,
};

it('words with a rim are readable in the file of a picture by programs that would paint the rim over them', () => {
  document.body.innerHTML =
    '<div><svg><text style="paint-order: stroke; stroke: rgb(255, 255, 255); fill: rgb(11, 12, 12)"><title>Block, whole</title>Block: +£37k</text><text style="stroke: none; fill: rgb(11, 12, 12)">£103m</text></svg></div>';
  const [card, picture] = [document.querySelector('div')!, document.querySelector('svg')!];
  const file = new DOMParser().parseFromString(drawnPicture(card, picture, CAPTION), 'image/svg+xml');
  const words = [...file.querySelectorAll('svg svg text')].map((text) => [
    text.textContent,
    text.getAttribute('fill'),
    text.getAttribute('stroke'),
  ]);
  expect(words).toEqual([
    ['Block: +£37k', 'none', 'rgb(255, 255, 255)'],
    ['Block, wholeBlock: +£37k', 'rgb(11, 12, 12)', 'none'],
    ['£103m', 'rgb(11, 12, 12)', 'none'],
  ]);
});
