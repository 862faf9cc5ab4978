/**
 * How wide charts are drawn for paper, in CSS pixels: what A4 leaves between its margins and the frame of a card. Drawn as wide as the
 * screen instead, their letters would shrink with them.
 */
export const PAPER_WIDTH = 640;
