import { describe, expect, it } from 'vitest';
import { createEntities } from '../../../src/entities/index.ts';
import { createSegment } from '../../../src/segment/index.ts';
import { createTag } from '../../../src/tag/index.ts';
import { articleOf } from '../../helpers/article.ts';

const [segment, tag, entities] = [createSegment(), createTag(), createEntities()];
const namesIn = (text: string): readonly string[] =>
  entities(tag(segment(articleOf(text)))).mentions.map(
    ({ type, start, end }) => `${type} ${text.slice(start, end)}`,
  );

describe('a name that a word or a hyphen parts', () => {
  it.each([
    ['Natural England declined to comment.', 'ORG Natural England'],
    ['Police Scotland have confirmed that a man died.', 'ORG Police Scotland'],
    ['Dales host AFC Wimbledon next weekend.', 'ORG AFC Wimbledon'],
    ['The Planning and Infrastructure Bill would get it building.', 'LAW Planning and Infrastructure Bill'],
    [
      'He heads the Health, Education, Labor and Pensions Committee now.',
      'ORG Health, Education, Labor and Pensions Committee',
    ],
    ['Chief Financial Officer Per-Arne Dahl said the group expects more.', 'PERSON Per-Arne Dahl'],
    ['They drove to Berwick-upon-Tweed on Monday.', 'GPE Berwick-upon-Tweed'],
    ['Shares of Zarok rose. Lars Zarok left in May.', 'ORG Zarok'],
    ['She was taken to Orom Teaching and Referral Hospital.', 'FAC Orom Teaching and Referral Hospital'],
    ['He studied at Zarok Medical College and Hospital in Lund.', 'ORG Zarok Medical College and Hospital'],
    ['He told the Mail that he would go.', 'ORG Mail'],
    ['Ann Lee and Tan Sri Azlan bin Mohd Noor agreed.', 'PERSON Azlan bin Mohd Noor'],
    ['The minister and Datuk Seri Anwar Ibrahim met.', 'PERSON Anwar Ibrahim'],
  ])('is whole: %s', (text, name) => {
    expect(namesIn(text)).toContain(name);
  });

  it.each([
    ['Police in Scotland have confirmed that a man died.', 'GPE Scotland'],
    ['It links Leeds University and York Hospital by bus.', 'FAC York Hospital'],
    ['Arsenal bin Emery after the derby.', 'PERSON Emery'],
    ['United bin Erik ten Hag after the loss.', 'ORG United'],
    ['Ann Lee e Bob lost.', 'PERSON Ann Lee'],
    ['The Senate and the Pensions Committee met on Monday.', 'ORG Pensions Committee'],
  ])('takes nothing of another: %s', (text, name) => {
    expect(namesIn(text)).toContain(name);
  });

  it.each([
    ['His party would vote against the Bill at second reading.'],
    ['The train leaves at 0945 GMT on Monday.'],
    ['He put the mail in a box and read the times of trains.'],
  ])('is none here: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });
});

describe('a name that brackets, a nickname or a sign part', () => {
  it.each([
    ['The Communist Party of India (Marxist) fielded him.', 'ORG Communist Party of India (Marxist)'],
    ['The CPI(M) said so on Monday.', 'ORG CPI(M)'],
    ['Brookfield Dairies (K) Ltd won the tender.', 'ORG Brookfield Dairies (K) Ltd'],
    ['The Data (Use and Access) Bill was defeated.', 'LAW Data (Use and Access) Bill'],
    ['The Elections (Wales) Act 2021 says so.', 'LAW Elections (Wales) Act 2021'],
    ['Margaretha "Greet" van der Hoeven was born in Deventer.', 'PERSON Margaretha "Greet" van der Hoeven'],
    ['It is on Disney+ now.', 'ORG Disney+'],
    ['The PulseBand 2 is out on Monday.', 'PRODUCT PulseBand 2'],
  ])('is whole: %s', (text, name) => {
    expect(namesIn(text)).toContain(name);
  });

  it.each([
    ['Senator Ann Lee of the Senate (right) Bill Cassidy said so.', 'PERSON Bill Cassidy'],
    ['The Labour Party (Conservative in all but name) lost.', 'ORG Labour Party'],
    ['In 2018 GitHub 5 million users had.', 'ORG GitHub'],
    ['Bill Orton "shouted" Ann Lee down.', 'PERSON Ann Lee'],
  ])('takes nothing of another: %s', (text, name) => {
    expect(namesIn(text)).toContain(name);
  });
});

describe('a place', () => {
  it.each([
    ['Lord Cameron of Chipping Norton never accepted it.', 'GPE Chipping Norton'],
    ['Denholm, Roxburghshire', 'GPE Denholm'],
    ['Fareham, Hants', 'GPE Fareham'],
    ['TUBA, Benguet — Two people were killed.', 'GPE TUBA'],
    ['Denholm, Kenya — Two people were killed.', 'GPE Denholm'],
    ['The funeral was held in Co Monaghan on Friday.', 'GPE Co Monaghan'],
    ['He warned of floods in Kerry and Co Waterford.', 'GPE Co Waterford'],
    ['Luján and Lagos voted no.', 'GPE Luján'],
    ['Ships left the Baltic on Monday.', 'LOC Baltic'],
  ])('is told by what stands beside it: %s', (text, name) => {
    expect(namesIn(text)).toContain(name);
  });

  it.each([
    ['Joan Denholm, Roxburghshire councillor, spoke.', 'PERSON Joan Denholm'],
    ['Joan Denholm, Surrey', 'PERSON Joan Denholm'],
    ['Orom University, Spain', 'ORG Orom University'],
    ['BMW, Germany', 'ORG BMW'],
    ['Kipchoge, Kenya', 'PERSON Kipchoge'],
    ["In Weingarten's state Randi Weingarten won.", 'PERSON Weingarten'],
    ['The Baltic states met.', 'NORP Baltic'],
    ['The Baltic and Nordic states met.', 'NORP Baltic'],
    ['He spoke about China and Covid.', 'PRODUCT Covid'],
    ['The news was about Sudan and Ebola.', 'PRODUCT Ebola'],
    ['President Trump spoke. A former Trump CEO was jailed.', 'PERSON Trump'],
    ['Mr Cameron of Chipping Norton Press said so. So did the firm of Ann Lee.', 'PERSON Ann Lee'],
  ])('is none where it is not: %s', (text, name) => {
    expect(namesIn(text)).toContain(name);
  });
});

it('is no family of a surname where a team is called so', () => {
  expect(namesIn('Cleveland coach Mike Brown left. The Browns lost again.')).toContain('ORG Browns');
});

describe('a name that "of", "v." or a headline’s verb stands beside', () => {
  it.each([
    ['The Duke of Wellington sat.', 'PERSON Duke of Wellington'],
    ['The Prince of Wales Hospital was full.', 'FAC Prince of Wales Hospital'],
    ['Mayor of London Sadiq Khan wrote to them.', 'PERSON Sadiq Khan'],
    ['Mayor of London Sadiq Khan wrote to them.', 'GPE London'],
    ['The deputy head of the Kyrgyz Republic Bakyt Torobaev said so.', 'PERSON Bakyt Torobaev'],
    ['The court ruled in Gonzalez v. Google LLC on Monday.', 'LAW Gonzalez v. Google LLC'],
    ['It relied on Orom Maritime Corp v Zarok Ltd in May.', 'LAW Orom Maritime Corp v Zarok Ltd'],
    ['Acme Robotics Partners with Zenith Foods to Automate Warehouses in Ohio', 'ORG Acme Robotics'],
    ['Baker Partners with offices in Leeds sued.', 'ORG Baker Partners'],
    ['The Prince of Wales Trophy was won.', 'EVENT Prince of Wales Trophy'],
    ['He took the Duke of Edinburgh Award.', 'WORK Duke of Edinburgh Award'],
    ['It lies south of London Victoria Station.', 'FAC London Victoria Station'],
    ['England v. Australia is off.', 'GPE England'],
    ['Fulham v Leeds United is off.', 'ORG Leeds United'],
    ['Manchester United v. Liverpool is off.', 'ORG Manchester United'],
    ['It is the first phone with the Zarok 8 Elite Gen 5 in it.', 'PRODUCT Zarok 8 Elite Gen 5'],
    ['They rescued Lagos-bound traders.', 'GPE Lagos'],
    ['A Ryanair Boeing 737 Max was diverted to Faro.', 'PRODUCT Ryanair Boeing 737 Max'],
  ])('is what it is: %s', (text, name) => {
    expect(namesIn(text)).toContain(name);
  });

  it('is no party with its state', () => {
    const names = namesIn(
      'SEN. TIM KAINE (D-VA): Thank you. Rep. Joe Crowley (D-N.Y.) and Marco Rubio (R-FL) met.',
    );
    expect(names.filter((name) => /[DR]-/u.test(name))).toEqual([]);
    expect(names).toContain('GPE FL');
  });

  it('has an acronym, though it is one of common nouns elsewhere', () => {
    expect(namesIn('The Public Accounts Committee (PAC) met. The PAC left.')).toContain('ORG PAC');
    expect(namesIn('The money of a PAC went to them.')).toEqual([]);
  });

  it('is no amount of naira', () => {
    expect(namesIn('The sum of N500m, or N1.4bn, was stolen.')).toEqual([]);
    expect(namesIn('The N1 highway was shut.').join()).toContain('N1');
  });
});
