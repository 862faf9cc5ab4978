/** Changes whenever the same inputs give other numbers; stored with every result and every golden run. */
export const ENGINE_VERSION = '0.15.0';
