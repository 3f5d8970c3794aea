import { readLexicon, readTable } from '../../text/lexicon.ts';

const DATA = new URL('../data/', import.meta.url);
const CONTEXT = new Map<string, Set<string>>();
for (const [set, word] of readTable(new URL('context-words.txt', DATA))) {
  const words = CONTEXT.get(set!);
  if (words === undefined) CONTEXT.set(set!, new Set([word!]));
  else words.add(word!);
}

/** Entries of lists in small letters. */
function readWords(file: string): ReadonlySet<string> {
  return new Set(readLexicon(new URL(file, DATA)).map((word) => word.toLowerCase()));
}

function contextWords(name: string): ReadonlySet<string> {
  const words = CONTEXT.get(name);
  if (words === undefined) throw new RangeError(`no context word is of the set «${name}»`);
  return words;
}

export const EVENT_WORDS = readWords('event-word.event.txt');
export const LAW_WORDS = readWords('event-word.law.txt');
/** Head words of events and laws: what a name before them goes on with. */
export const HEADS: ReadonlySet<string> = new Set([...EVENT_WORDS, ...LAW_WORDS]);
/** The same for names that are no place's, person's or body's. */
export const EVENT_TOO = contextWords('event-too');
export const LAW_TOO = contextWords('law-too');
export const LAND_WORDS: ReadonlySet<string> = new Set([
  ...readWords('place-word.land.txt'),
  ...contextWords('land-too'),
]);
export const FACILITY_WORDS: ReadonlySet<string> = new Set([
  ...readWords('place-word.facility.txt'),
  ...contextWords('facility-too'),
]);
export const GOVERNMENT_WORDS = readWords('place-word.government.txt');
/** Last words of states of the past: "the Orom Empire". */
export const GOVERNED_TOO = contextWords('governed-too');
/** "the Orom district". */
export const GOVERNED_AFTER: ReadonlySet<string> = new Set([
  ...GOVERNMENT_WORDS,
  ...contextWords('governed-after'),
]);
/** As they are written: in capitals. */
export const STATE_CODES: ReadonlySet<string> = new Set(readLexicon(new URL('state-code.txt', DATA)));
/** As they are written: in capitals. */
export const COUNTRY_CODES: ReadonlySet<string> = new Set(readLexicon(new URL('country-code.txt', DATA)));
/** As papers write others: "Sp". */
export const COUNTRY_CODES_PRESS = contextWords('country-code-press');
export const FACILITY_NOUNS = readWords('facility-nouns.txt');

/** Words that head nothing but an event, a legal text, land, something built, an institution. */
const UNSURE_EVENTS = contextWords('event-or-more');
export const EVENT_ONLY: ReadonlySet<string> = new Set(
  [...EVENT_WORDS].filter((word) => !UNSURE_EVENTS.has(word)),
);
export const LAW_ONLY = contextWords('law-only');
export const LAND_ONLY = contextWords('land-only');
export const BUILT_ONLY = contextWords('built-only');
export const ORGANIZATION_ONLY = contextWords('organization-only');

/** Short forms of ranks, as they are written: "DCI Orom", "Det Insp Orom". */
export const RANKS = contextWords('rank');
export const SIDES = contextWords('side');
/** First words: "Lake Sevan", "Hurricane Otis". */
export const LAND_FIRST = contextWords('land-first');
export const EVENT_FIRST = contextWords('event-first');
/** Before "Show", as they are written: what is shown at a fair, or whose or when it is: "Chelsea Flower Show". */
export const FAIR_KINDS = contextWords('fair-kind');
/** Bodies that "of" or "for" tells more of: "Institute for Marine Microbiology". */
export const BODY_OF = contextWords('body-of');
/** Bodies with two fields before: "Mines and Geosciences Bureau". */
export const BODY_OF_FIELDS = contextWords('body-of-fields');
/** Months and days, which no body has for its field: "Bureau of Fisheries in May". */
export const CALENDAR = contextWords('calendar');
/** "Interstate 40". */
export const ROAD_FIRST = contextWords('built-first');
/** "the tanker Orom", "MV Orom". */
export const VESSELS = contextWords('vessel');
export const VESSEL_FIRST = contextWords('vessel-first');
/** "Typhoon Olga", and what stands before: "Super Typhoon". */
export const STORMS = contextWords('storm');
export const STORM_FIRST = contextWords('storm-first');
/** "the Orom Prize". */
export const AWARDS = contextWords('award');
/** "the newspaper Orom". */
export const BODY_BEFORE = contextWords('body-before');
/** "the novel Orom" whatever the name looks like, and "the song Orom" where it looks like no person's or place's. */
export const WORK_BEFORE = contextWords('written');
export const WORK_MAYBE_BEFORE = contextWords('made');
/** The same before a comma: "her album, Orom,". */
export const WORK_APPOSED = contextWords('work-apposed');
/** First words of what is built: "Rue Orom", "Hotel Orom". */
export const BUILT_WORD_FIRST = contextWords('built-word-first');
/** The same where the name is a place's: "Fort Orom", "Villa Zarok". */
export const PLACE_BUILT_FIRST = contextWords('built-word-first-place');
/** Parks that are land: "Orom National Park". */
export const LAND_PARKS = contextWords('land-park');
/** Last words of streets, some of which are names of persons too. */
export const STREETS = contextWords('street');
/** Last words of what is published: "the Orom Economic Outlook". */
export const REPORTS = contextWords('report');
/** Acronyms of common nouns, as they are written. */
export const COMMON_ACRONYMS = contextWords('common-acronym');
/** Titles that "of" and a place make a person's name of: "the Duke of Orom". */
export const PEERAGES = contextWords('peerage');
/** "a Conservative councillor" */
export const PARTY_ADJECTIVES = contextWords('party-adjective');
/** "Orom fell 2 percent" */
export const MOVED = contextWords('moved');
/** What an article tells of that is of the market, of a vote, or of games between two persons. */
export const OF_MARKET = contextWords('of-market');
export const OF_VOTE = contextWords('of-vote');
export const OF_PLAYERS = contextWords('of-players');
/** "Gardaí said" */
export const POLICE = contextWords('police');
/** "Group B", "vitamin K": what a letter behind belongs to. */
export const BEFORE_LETTER = contextWords('before-letter');
/** "Grimsby Town", "Kidderminster Harriers": last words that clubs are called by. */
export const CLUB_LAST = contextWords('club-last');
/** "Town boss". */
export const CLUB_MEMBERS = contextWords('club-member');
/** "Town Council": what a town has, and no club. */
export const TOWN_HAS = contextWords('town-has');
/** How parties are called behind a councillor's name: "(Con, Orom)". */
export const PARTIES_SHORT = contextWords('party-short');
/** Before the name of a peer, whom a place behind "of" tells from others: "Lord Orom of Zarok". */
export const NOBLES = contextWords('noble');
/** "Igorot elders", "a Kwa language". */
export const PEOPLE_AFTER = contextWords('people-after');
/** What follows: "the Zarok mountains", "the Orom stadium", "the Bishkek 20 index", "the Golden Ring race". */
export const LAND_AFTER = contextWords('land-after');
export const BUILT_AFTER = contextWords('built-after');
export const INDEX_AFTER = contextWords('index-after');
export const CONTEST_AFTER = contextWords('contest-after');
/** What stands before a country as part of the name of a body there: "Natural England", "Police Scotland". */
export const BODY_OF_COUNTRY = contextWords('body-of-country');
/** What a sports club is called before its place: "AFC Orom". */
export const CLUBS = contextWords('club');
/** What fields that "and" joins stand before: "the Planning and Infrastructure Bill". */
/** What hospitals are, before "and": "Orom Teaching and Referral Hospital", "Zarok Medical College and Hospital". */
export const HOSPITAL_KINDS = contextWords('hospital-kind');
export const FIELDS_HEADS = contextWords('fields-head');
/** Newspapers that are called by one everyday word. */
export const PAPERS = contextWords('paper');
/** "Article 253". */
export const LAW_NUMBERED = contextWords('law-numbered');
/** First words of laws: "Law on Orom Wine", "Covenant on Zarok Rights". */
export const LAW_OF = contextWords('law-of');
/** British regulators and inspectorates that are called by one word. */
export const REGULATORS = contextWords('regulator');
/** Short names of currencies, as they stand before figures: "KSh 200", "EUR 5m". */
export const CURRENCIES = contextWords('currency');
/** Letters of countries, as they stand before the sign of a currency: "NZ$3m". */
export const CURRENCY_COUNTRIES = contextWords('currency-country');
/** "million". */
export const SCALES = contextWords('scale');
/** Exchanges, as they stand before the symbol of a share: "(NYSE: ABC)". */
export const EXCHANGES = contextWords('exchange');
/** Those whose symbols may be figures alone: "(HKEX: 700)". */
export const EXCHANGES_OF_FIGURES = contextWords('exchange-figures');
export const TIME_ZONES = contextWords('time-zone');
/** Zones that are places too. */
export const ZONES_OR_PLACES = contextWords('time-zone-or-place');
/** Whose courts are called so: the apostrophe parts the name for a tagger. */
export const COURT_OFFICERS = contextWords('court-officer');
/** Last words of newspapers: "the Orom Tribune". */
export const PAPER_HEADS = contextWords('paper-head');
/** First words of what is in the sky, before a number, and last ones: "NGC 6440", "the Orom Nebula". */
export const SKY_FIRST = contextWords('sky-first');
export const SKY_LAST = contextWords('sky-last');
/** Prizes that are called by one word. */
export const PRIZES = contextWords('prize');
/** Legal forms of companies. */
export const LEGAL_FORMS = contextWords('legal-form');
/** What a firm of several is called after "&": "Jones & Co.". */
export const PARTNERS = contextWords('partners');
/** What somebody did with a firm: "the company Zarok founded". */
export const OWNING = contextWords('owning');
/** Courts, which stand where they are named for: "Leeds Crown Court". */
export const COURTS = contextWords('court');
/** First words of bodies in French, Spanish and Portuguese, and the words that link the others: "Parti des travailleurs". */
export const FOREIGN_BODIES = contextWords('foreign-body');
/** Behind those words, where no accent tells: "Parti socialiste". */
export const FOREIGN_ADJECTIVES = contextWords('foreign-adjective');
export const FOREIGN_LINKS = contextWords('foreign-link');
/** Those that English has too: "Union des forces", "Union members". */
export const FOREIGN_OR_ENGLISH_BODIES = contextWords('foreign-body-english');
/** Those behind which "do" may link, which is a verb behind others: "Banco do Brasil". */
export const PORTUGUESE_BODIES = contextWords('foreign-body-portuguese');
/** Behind such a link in English: "de facto", "en route". */
export const FOREIGN_IDIOMS = contextWords('foreign-idiom');
/** "the church of St Orom". */
export const CHURCH_OF = contextWords('church-of');
/** "the town of Zarok". */
export const PLACE_OF = contextWords('place-of');
/** Behind a person's name: "Simon Zarok KC". */
export const POSTNOMINALS = contextWords('postnominal');
/** "his wife, Zulfiya", "Aunt May". */
export const KIN = contextWords('kin');
/** "his counterpart, Zarok Orom". */
export const COUNTERPARTS = contextWords('counterpart');
export const KIN_TITLES = contextWords('kin-title');
/** Before a person's name: "the striker Orom"; and what a person alone does: "Orom smiled". */
export const PERSON_BEFORE = contextWords('person-before');
export const PERSON_DOES = contextWords('person-does');
/** What is traded on a market that is an institution: "Orom Financial Market". */
export const MARKET_OF = contextWords('market-of');
/** What is said of a case, and of a match: "Orom v Zarok" may be either. */
export const LAW_CASE_TOLD = contextWords('law-case-told');
export const MATCH_TOLD = contextWords('match-told');
/** Towns that are called by capitals, as they are written. */
export const SHORT_CITIES = contextWords('short-city');
/** What is called by the name of the person who leads it: "the Minns government". */
export const LED = contextWords('led');
/** Words that stand there with a capital and are nobody's name: "the Federal government". */
export const LED_BY_NOBODY = contextWords('led-by-nobody');
/** What a definition says that a name is: "Orom is a rock band". */
export const DEFINED_BODY = contextWords('defined-body');
export const DEFINED_WORK = contextWords('defined-work');
export const DEFINED_PLACE = contextWords('defined-place');
export const DEFINED_LAND = contextWords('defined-land');
export const DEFINED_BUILT = contextWords('defined-built');
export const DEFINED_PERSON = contextWords('defined-person');
/** What ends the noun phrase of a definition: "in" of "a Brazilian football club in Orom". */
export const DEFINITION_ENDS = contextWords('definition-ends');
/** Before these a noun phrase ends, and no adjective stands: "the Baltic was calm". */
export const PHRASE_ENDS = contextWords('phrase-ends');
/** Between two names of one person: "Mai bint Orom". */
export const CHILD_OF = contextWords('child-of');
/** Before the last name of a person: "van der Orom". */
export const NAME_PARTICLES = contextWords('name-particle');
/** What a body has, before its name: "director of Lakora Tepe", in small letters. */
export const HEAD_OF = contextWords('head-of');
/** What a firm has, before its name: "a stake in Orom"; and what nobody has of a place, where a stake is one of people. */
export const SHARES_OF = contextWords('shares-of');
export const STOCK_OF = contextWords('stock-of');
/** What a school has, before its name: "pupils of Orom Hill Primary"; an election of such a name has none of these. */
export const SCHOOL_OF = contextWords('school-of');
/** What a place has, before "of": "the mayor of Halden". */
export const OFFICE_OF = contextWords('office-of');
/** What is done in a paper, and who works for it: "wrote in the Telegraph". */
export const PAPER_WRITES = contextWords('paper-writes');
/** What tells parties of one name apart, as it is written: "Communist Party of India (Marxist)". */
export const PARTY_WINGS = contextWords('party-wing');
/** Before a person's name, as they are written, without a full stop. */
export const TITLES_BEFORE = contextWords('title-before');
