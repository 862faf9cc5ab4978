/** Pixels, with the chart and while it is fetched. */
export const BAND_HEIGHT = 240;
