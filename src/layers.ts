/** What can be asked for alone. */
export const LAYERS = ['names', 'dates', 'quotes', 'entities'] as const;
/** A layer that can be asked for. */
export type Layer = (typeof LAYERS)[number];
