import { isContactLine, releaseLine } from '../text/release-line.ts';

/** A kind of line that newspapers' pages carry but that is not the article's own text. */
export interface BoilerplateRule {
  readonly id: string;
  readonly why: string;
  /** Looked for in the first 200 characters of a paragraph that has at most `WORDS_AT_MOST` words. */
  readonly pattern: Pick<RegExp, 'test'>;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

/** Longer paragraphs are prose that happens to begin like a link. */
const WORDS_AT_MOST = 40;
const LOOKED_AT = 200;

/** The rules, in the order in which they are tried. */
export const BOILERPLATE_RULES: readonly BoilerplateRule[] = [
  {
    id: 'see-also',
    why: 'A link to another article: its names and dates are not said here.',
    pattern:
      /^[[(>»•*\-– ]{0,4}(?:read|see|watch|listen)(?: (?:also|more|next|this|here|now|full story|related))(?: (?:on|here|about this))?\b ?[:|»–—-]/iu,
    examples: [
      'Read also: Minister Accepts Invitation To Summit',
      'READ MORE: Five things to know',
      'See also – Budget passes',
      '>> Watch now: the debate in full',
    ],
    counterExamples: [
      'Read the statement also in French.',
      'See also the report of the court, which runs to 400 pages.',
      'Watch this space.',
    ],
  },
  {
    id: 'related',
    why: 'The heading of a list of links, or such a link.',
    pattern:
      /^(?:also (?:read|see|on)|related(?: (?:articles?|stor(?:y|ies)|coverage|news|links?|topics?|content))?|more (?:stories|news|coverage|from|on this(?: story)?)|recommended(?: stories| reading| for you)?|must[- ]read|don['’]t miss|most (?:read|popular)|you may (?:also )?like|in case you missed it|editor['’]?s['’]? picks?|further reading|trending(?: now)?|top stories)(?: ?[:|»–—-] ?\S|:?$)/iu,
    examples: [
      'Related: Oil prices fall',
      'Related stories',
      'ALSO READ: Rail strike called off',
      'Most read',
      'You may also like:',
      "Don't miss: the week in pictures",
    ],
    counterExamples: ['Related costs rose by 4 percent.', 'More from the left than the right voted.'],
  },
  {
    id: 'advertisement',
    why: 'A marker of paid content.',
    pattern:
      /^[[(]?(?:advertise?ments?|advertisement continues below|sponsored(?: content)?|paid (?:content|post)|article continues (?:below|after)(?: (?:this )?(?:ad|advertisement))?|story continues below(?: advertisement)?)[\])]?[.:]?$/iu,
    examples: ['Advertisement', 'ADVERTISEMENT', 'Story continues below advertisement', '[Sponsored]'],
    counterExamples: ['Advertisement spending fell.'],
  },
  {
    id: 'subscribe',
    why: 'An invitation of the site to its reader.',
    pattern:
      /^(?:(?:please )?(?:subscribe|sign up|register|log in|click here|tap here|share this|follow us|like us|join our|download our|support our|get our|enter your e-?mail)\b[^.?!]{0,120}[.!]?$|(?:share|tweet|print|e-?mail|comments?|save)(?: this(?: article| story)?)?[.:]?$|(?:leave|post|view|show) (?:a )?comments?\b)/iu,
    examples: [
      'Subscribe to our newsletter',
      'Sign up for our daily briefing.',
      'Follow us on Facebook and Twitter',
      'Share this article',
      'Click here to see the photos',
      'Comments',
    ],
    counterExamples: [
      'Sign up or leave? That is the choice before the club, its chairman said.',
      'Share prices fell in Tokyo.',
      'Comments by the minister drew protests.',
    ],
  },
  {
    id: 'paywall',
    why: 'What a page says where the rest of the article costs money.',
    pattern:
      /^[[(*]?(?:(?:th(?:is|e) |the rest of this )(?:full |premium )?(?:article|story|content|post) is (?:(?:only |exclusively )?available (?:only |exclusively )?to|(?:only |exclusively )?for|reserved for|exclusive to) (?:(?:our|paying|paid|premium|digital|registered) ){0,2}(?:subscribers|members)(?: only)?|(?:(?:article|story|content) )?(?:for )?subscribers?[- ]only(?: (?:article|content|story))?|to (?:(?:continue|keep) reading(?: this (?:article|story))?|read (?:the|this) (?:full |whole )?(?:article|story)), (?:please )?(?:subscribe|sign (?:in|up)|log ?in|register|become a (?:subscriber|member))\b[^.?!]{0,80}|(?:already (?:have an account|a (?:subscriber|member))|not (?:yet )?a (?:subscriber|member))\?(?: (?:subscribe|sign (?:in|up)|log ?in|join)\b[^.?!]{0,60})?|you(?: ha|['’])ve (?:reached|used|read)[^.?!]{1,60}\bfree (?:articles?|story|stories)(?: this month)?|you have \d{1,2} free (?:articles?|story|stories) (?:left|remaining)(?: this month)?)[\])*.!]{0,3}$/iu,
    examples: [
      'This article is for subscribers only.',
      'This story is only available to our digital subscribers',
      'Subscriber-only content',
      'To continue reading, please subscribe or log in.',
      'Already a subscriber? Log in',
      'Not a member? Join for £1 a week.',
      'To read the full story, subscribe or sign in.',
      'You have 2 free articles left this month.',
      'You have reached your limit of free articles this month.',
    ],
    counterExamples: [
      'This article is for the poor, the bishop said.',
      'This story is for subscribers only, the editor told readers on Monday.',
      'This content is available to members of the club.',
      'Subscribers only paid half of the costs.',
      'To continue reading, the pupils need glasses.',
      'To keep reading, sign language users said, they need captions.',
      'Already a subscriber? Many of them are, said Anna Berg.',
      'Not a member? That is no reason to stay away, the mayor said.',
      'You have read a hundred free articles and paid for none, the editor wrote.',
    ],
  },
  {
    id: 'copyright',
    why: 'A notice of rights.',
    pattern:
      /^(?:copyright\b|\(c\) ?\d{4}|©|all rights reserved|(?:this (?:material|article|story|content) )?may not be (?:published|reproduced|reprinted)|for reprint rights\b)/iu,
    examples: [
      'Copyright 2021 The Daily. All rights reserved.',
      '© 2020 Wire Service',
      '(c) 2019 The Herald',
      'For Reprint Rights: herald.example',
    ],
    counterExamples: ['The copyright law was amended in May.'],
  },
  {
    id: 'credit',
    why: 'The credit of a picture or a caption.',
    pattern:
      /^[[(]?(?:(?:file |stock |press |screen ?)?(?:photos?|pictures?|images?|videos?|illustration|graphic|map)(?: (?:credit|courtesy(?: of)?|by|source)s?)? ?[:|/]|(?:photo(?:graph)?|image|picture|video|illustration)s? (?:credit|courtesy|by)\b|(?:credit|caption)s? ?:|photographs?: (?:[^.?!"“,]|\b\p{L}\.){1,60}$|file photo\b|getty images\b)/iu,
    examples: [
      'Photo: Anna Berg / City Archive',
      '(Photo by John Smith)',
      'Image credit: NASA',
      'FILE PHOTO: A tanker at anchor',
      'Credit: Mary Jones',
      'Photograph: Anna Berg/Reuters',
      'Photograph: J. Berg/PA',
    ],
    counterExamples: [
      'Photograph albums: sales fell.',
      'Photograph: the mayor says it shows her son.',
      'Photograph: “It was the last time I saw him,” said Anna Berg',
      'Photographs/videos of the attack were deleted, police said.',
      'Photographs of the meeting were shown.',
      'Video games sold well.',
      'Credit conditions eased.',
    ],
  },
  {
    id: 'byline',
    why: "Who wrote the article; its names are the paper's, not the story's.",
    pattern:
      /^(?:BY|[Bb]y|From|FROM|(?:Written|Posted|Story|Words) by) (?:\p{Lu}[\p{L}.'’-]{0,30} ){1,3}\p{Lu}[\p{L}.'’-]{0,30}(?:(?:,| and| in| \||;| -| –| —| for) [^.]{0,80})?$/u,
    examples: ['By Anna Berg', 'By ANNA BERG and John Smith', 'By Anna Berg, Political Correspondent'],
    counterExamples: [
      'By Tuesday the river had fallen.',
      'By Anna Berg and John Smith were elected.',
      'From Paris to Rome by train, the trip takes a day.',
    ],
  },
  {
    id: 'feed-credit',
    why: 'What WordPress puts below each article of a feed.',
    pattern: /^The post \S.* appeared first on \p{Lu}[^.]{0,80}\.?$/u,
    examples: [
      'The post Ferry delayed appeared first on Harbour News.',
      'The post “We are sorry,” says mayor: live appeared first on The Leeds Gazette',
    ],
    counterExamples: [
      'The post appeared first on Facebook.',
      'The post appeared first on Monday and was shared 3,000 times.',
      'The post of mayor appeared first on the list. It was filled in May.',
      'The post about the mayor first appeared on Facebook on Monday.',
    ],
  },
  {
    id: 'desk-credit',
    why: 'The closing line of wire copy.',
    pattern:
      /^[[(]?(?:(?:additional )?(?:reporting|writing|editing|compiled|translated|edited|produced) by \p{Lu}|with (?:additional )?(?:reporting|files) (?:by|from) |with (?:additional )?inputs from [^,.]{1,60}\.?[\])]?$|with (?:agency|agencies|ani|ians|pti) inputs[\])]?\.?$)|^our standards: the thomson reuters/iu,
    examples: [
      '(Reporting by Anna Berg; Editing by John Smith)',
      'Additional reporting by Li Wei in Beijing',
      'With files from The Canadian Press',
      '(With inputs from agencies)',
      '(With PTI inputs)',
      'Our Standards: The Thomson Reuters Trust Principles.',
    ],
    counterExamples: [
      'With reports from three hospitals, the ministry counted 12 dead.',
      'With PTI inputs the total rose to 4 percent.',
      'With inputs from farmers, the ministry drew up a plan.',
      'Our standards: the best in the land, she said.',
      '(With agency fees paid, he left.)',
      'Reporting of crimes by victims fell.',
      'Editing the film took a year.',
    ],
  },
  {
    id: 'release',
    why: 'What a press release says of itself above its text; a day in it is a day of the article.',
    pattern: { test: (paragraph) => releaseLine(paragraph) === 'label' },
    examples: [
      'FOR IMMEDIATE RELEASE',
      'News Release',
      'PRESS RELEASE No. 12',
      'UNDER EMBARGO',
      'NOT FOR RELEASE, PUBLICATION OR DISTRIBUTION IN THE UNITED STATES',
    ],
    counterExamples: [
      'FOR IMMEDIATE RELEASE: October 7, 2024',
      'Press release of prices came late.',
      'Press release: Lumora opens plant',
      'Not for publication, he said.',
      'Not for publication in Russia, a novel finds readers',
      'Not for publication: the letters of a poet',
      'Media release rules were eased on Monday.',
      'Embargo on oil',
      'Embargo',
      'For release',
    ],
  },
  {
    id: 'release-end',
    why: 'What a press release has below its text.',
    pattern: /^(?:notes? to editors|# ?# ?#|[-–] ?(?:30|ends?) ?[-–]|\(?ends\)?|\(end\))[.:]?$/iu,
    examples: ['Notes to Editors:', '###', '- 30 -', '-ENDS-', '(END)'],
    counterExamples: ['It ends.', 'The ends', 'Notes to editors were left on Monday.'],
  },
  {
    id: 'initials',
    why: 'The initials of writer and editors below wire copy.',
    pattern: /^[a-z]{2,4}(?:-[a-z]{2,4})?(?:\/[a-z]{2,4}){1,4}$/u,
    examples: ['str-abh/pjm/fox', 'aw/sco'],
    counterExamples: ['AC/DC', 'Inflation/GDP', 'aw/sco was not amused'],
  },
  {
    id: 'release-contact',
    why: 'Whom to ask about a press release: no part of its story.',
    pattern: { test: isContactLine },
    examples: [
      'Contact: Anna Berg, 020 7946 0000',
      'Media Contact:',
      'Press enquiries: press@agency.example',
      'For more information, please contact Anna Berg at +353 1 555 0100.',
    ],
    counterExamples: [
      'Contact was lost on Monday.',
      'Press contacts with the ministry were cut.',
      'For more information, the police asked the public to call.',
      'For more information contact tracing teams called 3,000 people in Leeds, the agency said on Monday.',
      'For more information contact Detective Sergeant Anna Berg before Friday.',
      'Contact: the word itself scares parents, said the head teacher on Monday.',
      'Contact: We lost him over Paris, said Anna Berg.',
      'Contact: Anna Berg shines again',
      'Inquiries: Judge Anna Berg will lead the first, a colleague the second.',
      'Inquiries: the line 020 7946 0000 was dead, said Anna Berg.',
    ],
  },
  {
    id: 'updated',
    why: 'When the page was published or changed; the metadata say it better.',
    pattern:
      /^(?:last )?(?:updated|published|posted|modified|first published)(?: on| at)? ?[:|-]? ?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\d{1,4}\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b).{0,60}$/iu,
    examples: ['Published: 12 May 2021', 'Last updated at 10:30 GMT', 'Updated Monday, May 3, 2021'],
    counterExamples: [
      'Published in 1990, the book sold a million copies in its first year, and then a million more.',
    ],
  },
];

function wordsAtMost(text: string, limit: number): boolean {
  let words = 1;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === 0x20 && ++words > limit) return false;
  return true;
}

/**
 * The rule by which a paragraph is not the article's own text, or null.
 *
 * @example
 * findBoilerplate('Read also: Budget passes')?.id; // 'see-also'
 */
export function findBoilerplate(paragraph: string): BoilerplateRule | null {
  if (paragraph.length > 10 * LOOKED_AT || !wordsAtMost(paragraph, WORDS_AT_MOST)) return null;
  const head = paragraph.length > LOOKED_AT ? paragraph.slice(0, LOOKED_AT) : paragraph;
  return BOILERPLATE_RULES.find((rule) => rule.pattern.test(head)) ?? null;
}
