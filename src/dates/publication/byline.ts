/** `By Ann Orom`, `By Ann Orom, Staff Writer`, alone on a line or before a bar: who wrote an article. */
export const BYLINE = /^[Bb][Yy] \p{Lu}[\p{L}\p{M}.'’ -]{2,40}(?:, [\p{L}\p{M}.'’ ]{2,40})?[|,·•–—-]? ?$/u;
