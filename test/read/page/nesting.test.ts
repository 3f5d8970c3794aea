import { expect, test } from 'vitest';
import { nestsDeeperThan } from '../../../src/read/page/nesting.ts';

/** How deep the tags of a page nest: the least limit that holds. */
function depthOf(html: string): number {
  let limit = 0;
  while (nestsDeeperThan(html, limit)) limit++;
  return limit;
}

test.each([
  ['no tags', 'a < b && c > d </p>', 0],
  ['one in another', '<div><p1><b>x</b></p1></div>', 3],
  ['one after another', '<div></div><div></div><b></b>', 1],
  ['an end tag that nothing opened', '<div></b><i></div></i>', 2],
  ['an end tag that closes all within it', '<div><b><i></div><u>', 3],
  ['names in capitals', '<DIV><B></b></div><I>', 2],
  ['names with attributes and line breaks', '<div\nclass="a"><b\tid=x><i/>', 3],
  ['elements that never hold others', '<br><img><hr><input><meta>', 0],
  ['elements that the next one ends', '<ul><li><li><li></ul><table><tr><td><td></table>', 1],
  ['tags in a comment', '<!-- <div><div> --><b>', 1],
  ['tags after a comment that is left open', '<b><!-- <div><div>', 1],
  ['an empty comment', '<!----><b>', 1],
  ['tags in a script', '<script>"<div><div>"</script><b>', 1],
  ['tags in a script whose end is in capitals', '<script>"<div></x>"</SCRIPT><b><i>', 2],
  ['tags in a script that is left open', '<b><script><div><div><div>', 2],
  ['tags in a text area and a title', '<title><b><b></title><textarea><b><b></textarea>', 1],
  ['a slash that closes within a drawing', '<svg><path/><g><path/></g></svg><b>', 2],
  ['a slash that closes within a formula', '<math><mi/><mi/></math>', 1],
  ['a drawing that is closed at once', '<svg/><svg/><b>', 1],
  ['a slash that closes nothing elsewhere', '<svg></svg><div/><div/>', 2],
  ['a style in a drawing, which is no raw text', '<svg><style><a><b></style></svg>', 4],
])('%s', (_, html, depth) => {
  expect(depthOf(html)).toBe(depth);
});
