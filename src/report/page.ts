import { createHash } from 'node:crypto';
import type { Block } from './blocks.ts';
import { html, type Markup, raw } from './html.ts';

/** The page's own code and look, each one text. */
export interface Assets {
  readonly script: string;
  readonly style: string;
}

export interface PageParts {
  readonly assets: Assets;
  readonly overview: Markup;
  readonly version: string;
  readonly blocks: readonly Block[];
}

const VIEWS: readonly (readonly [href: string, name: string])[] = [
  ['#/', 'Overview'],
  ['#/articles', 'Articles'],
  ['#/quotes', 'Who said what'],
  ['#/timeline', 'Timeline'],
  ['#/entities', 'Names'],
];

/** The page, piece by piece: the overview, which shows at once, then the blocks. */
export function* page({ assets, overview, version, blocks }: PageParts): Generator<string> {
  yield html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(assets)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="copydesk ${version}">
<title>copydesk report</title>
<style>${raw(assets.style)}</style>
<script>${raw(assets.script)}</script>
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header class="top">
<a class="brand" href="#/">copydesk</a>
<nav aria-label="Views"><ul>${VIEWS.map(([href, name]) => html`<li><a href="${href}">${name}</a></li>`)}</ul></nav>
<form class="search" role="search" id="search">
<label class="visually-hidden" for="search-words">Search names, articles and text</label>
<input id="search-words" type="search" placeholder="Search names, articles, text" autocomplete="off">
</form>
<button type="button" id="theme" class="quiet" hidden>Auto</button>
</header>
<main id="main" tabindex="-1">
<noscript><p class="warning">Only the overview can be shown without JavaScript.</p></noscript>
<div id="overview">${overview}</div>
<div id="view" hidden></div>
</main>
<div id="status" class="visually-hidden" role="status"></div>
<footer>Made by copydesk ${version} from tables beside this file. Loads nothing from the network.</footer>
`.markup;
  for (const { id, base64 } of blocks) yield `<script type="text/plain" id="${id}">${base64}</script>\n`;
  yield '</body>\n</html>\n';
}

/**
 * Only the page's own script and style, known by their hashes; nothing is loaded, sent, framed or evaluated, and markup
 * can't be made from strings (trusted types), by no script at all.
 */
function contentSecurityPolicy({ script, style }: Assets): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}
