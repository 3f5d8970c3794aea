import type { NameView } from '../name-view.ts';

/** Whether a name is a campaign of war, "Gallipoli Campaign": those that are no place's are bodies' and for a cause. */
export const isCampaign = ({ words, beginsWith }: NameView): boolean =>
  words.at(-1) === 'Campaign' && beginsWith('city', 'region', 'country', 'place', 'demonym');
