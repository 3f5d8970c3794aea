/** What can be asked for alone. */
export const LAYERS = ['names', 'dates', 'quotes', 'entities'] as const;
export type Layer = (typeof LAYERS)[number];
