import { GOOD } from './good.ts';
import type { Random } from './random.ts';

const PIECES = [
  '<item>',
  '</item>',
  '<entry>',
  '<title>Ann &amp;amp; &lt;b&gt;',
  '</title>',
  '<description>',
  '</description>',
  '<content:encoded><![CDATA[<p>',
  ']]></content:encoded>',
  '<content type="xhtml"><div a="\'>">',
  '<link href="x" rel=alternate/>',
  '<guid>\u0000\ud800</guid>',
  '<pubDate>Wed, 99 Foo 2024</pubDate>',
  '<!DOCTYPE a [<!ENTITY b "&b;">]>',
  '<!--',
  '<?xml encoding="utf-16"?>',
  '&#xd800;&#0;&b;',
  '<a',
  '>',
];

/** A feed with pieces of feeds in it, in any order. */
export function brokenFeed(random: Random): string {
  const pieces = Array.from({ length: random.below(60) }, () =>
    random.chance(0.2) ? random.pick(GOOD) : random.pick(PIECES),
  );
  const deep = random.chance(0.1) ? '<a>'.repeat(10_000) : '';
  return `${random.pick(['<rss><channel>', '<feed>', '<rdf:RDF>', ''])}${pieces.join('')}${deep}`;
}
