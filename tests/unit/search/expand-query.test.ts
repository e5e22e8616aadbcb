import { expect, test } from 'vitest';
import { expandQuery } from '../../../src/search/expand-query.ts';
import { parseQuery } from '../../../src/search/parse-query.ts';
import { SearchIndex, type Pattern } from '../../../src/search/search-index.ts';
import { english } from './fixtures.ts';

const written = (pattern: Pattern) =>
  pattern.map((forms) => [...new Set(forms)].join('|')).join(' + ');

/** What each term of a query stands for in a text, the nearest run after a `~` if it is another; in brackets if it is minor. */
function expanded(text: string, query: string): string[] {
  const index = new SearchIndex('en', [{ id: 'p1', kind: 'passage', section: '', text }]);
  index.language = english;
  const terms = expandQuery(parseQuery(query, 'en').terms, index);
  return terms.map(({ typed, how, patterns, exact, minor }) => {
    const runs = [...new Set(patterns.map(written))].filter(Boolean).join(', ');
    const nearest = written(exact) === runs || runs === '' ? '' : ` ~ ${written(exact)}`;
    const term = `${typed}: ${how} ${runs}${nearest}`.trim();
    return minor ? `(${term})` : term;
  });
}

test.each([
  ['an airport', 'air port ', ['air port: exact airport']],
  ['an airport, air and port', 'air port ', ['air port: exact airport']],
  ['the air port, an airport', 'air port ', ['air port: exact air + port, airport ~ air + port']],
  ['the air, the port', 'air port ', ['air: exact air', 'port: exact port']],
  ['airports, air', 'air port ', ['air port: exact airports']],
  ['airport', 'the air port now ', ['(the: missing)', 'air port: exact airport', 'now: missing']],
  ['airport', '"air" port ', ['“air”: missing', 'port: missing']],
  ['airport', 'air-port x ', ['air-port: exact airport', 'x: missing']],
  ['airport', 'air "port"', ['air: missing', '“port”: missing']],
  ['route66', 'route 66 ', ['route 66: exact route66']],
  ['EBITDA¹ of km²', 'ebitda km ', ['ebitda: exact ebitda', 'km: missing']],
  ['COVID19', 'covid ', ['covid: exact covid']],
  ['a website', 'web-site ', ['web-site: exact website']],
  ['the web sites', 'web-site ', ['web-site: exact web + site|sites']],
  ['the Ministry of Foreign Affairs', 'MoFA ', ['MoFA: exact ministry + of + foreign + affairs']],
  ['the Ministry of Foreign Affairs', 'Mo-FA ', ['Mo-FA: exact ministry + of + foreign + affairs']],
  ['red, green', 'red-green ', ['red-green: exact red + green']],
  ['red green', 'red-green ', ['red-green: exact red + green']],
  ['red, greens', 'red/green/blue', ['red: exact red', 'green: exact greens', 'blue: missing']],
  ['研究，技术', '研技', ['研技: missing']],
  ['研究', '究技 ', ['究技: missing']],
  ['盾构机', '盾沟机 ', ['盾沟机: corrected 盾 + 盾|构|机 + 机']],
  ['研究', 'AI研究 ', ['研究: exact 研 + 究', 'AI: missing']],
  ['技术，研究', '研究技术 ', ['研究: exact 研 + 究', '技术: exact 技 + 术']],
  ['技术，研究所', '研究所技术 ', ['研究所: exact 研 + 究 + 所', '技术: exact 技 + 术']],
  ['สวัสดี', 'สวัสดีครับ ', ['สวัสดี: exact ส + วั + ส + ดี', 'ครับ: missing']],
  [
    'self-relies',
    'self-rely',
    ['self-rely: exact self + rely|relies, selfrelies ~ self + rely|relies'],
  ],
  ['one two', '"one tw', ['“one tw”: exact one + two']],
  ['one two', '"one tw"', ['“one tw”: missing']],
  ['one twos', '"one two', ['“one two”: exact one + twos']],
  ['one two', '"two one"', ['“two one”: missing']],
  ['ones two', '"one two"', ['“one two”: missing']],
  ['grand, self-reliance', 'self-rel', ['self-rel: exact self + reliance']],
  ['grand, self-reliance', 'self-rel ', ['self: exact self', 'rel: missing']],
  [
    'self-reliance',
    'self-reliance',
    ['self-reliance: exact self + reliance, selfreliance ~ self + reliance'],
  ],
  ['5 kg of it', '5 kg', ['5: exact =5', '(kg: exact kg)']],
  ['kg of it', 'kg 5', ['(kg: exact kg)', '5: missing']],
  ['USD 5, usd', 'USD 5 ', ['(USD: exact usd)', '5: exact =5']],
  ['USD 5', '5 USD', ['5: exact =5', '(USD: exact usd)']],
  ['EUR of it', 'EUR x', ['EUR: exact eur', 'x: missing']],
  ['$5', '5 dollars', ['5: exact =5', '(dollars: exact $)']],
  ['dollars', 'dollars x', ['dollars: exact dollars', 'x: missing']],
  ['in dollars: 5', '5 in dollars', ['5: exact =5', '(in: exact in)', '(dollars: exact dollars)']],
  ['in dollars: 5', '$ 5', ['($: exact dollars)', '5: exact =5']],
  ['20 °C', '20 °C', ['20: exact =20', '(°C: exact ° + c)']],
  ['20 °C', '°C x', ['°C: exact ° + c', 'x: missing']],
  ['it tenfold', 'it ten', ['(it: exact it)', '(ten: completed tenfold)']],
  ['ten it', 'ten t', ['ten: exact ten', '(t: completed ten)']],
  ['them', 'the', ['(the: completed them)']],
  ['tennis', 'x te', ['x: missing', '(te: completed tennis)']],
  ['ab tenor', 'te ab ', ['te: missing', 'ab: exact ab']],
  ['3.95 x', '3.9', ['3.9: completed =3.95']],
  ['a 30 m tower', '30m ', ['30m: exact =30 + m ~']],
  ['30 boats', '30mn ', ['30mn: missing']],
  ['30 metres', '30mn ', ['30mn: missing']],
  ['30 mm', '30m ', ['30m: missing']],
  ['30 decimetres', '30m ', ['30m: missing']],
  ['eight men', '8m ', ['8m: missing']],
  ['route 19', 'route19 ', ['route19: exact route + =19 ~']],
  ['route a19', 'routea19 ', ['routea19: exact route + a19 ~']],
  ['30 metres, 30 men', '30m ', ['30m: exact =30 + metres ~']],
  ['30 متر', '30m ', ['30m: exact =30 + متر ~']],
  ['5 new boats', '5 million ', ['5 million: missing']],
  ['20 trees', '20 percent ', ['20 percent: missing']],
  ['3 million, 3', '3 millions ', ['3 millions: exact =3000000']],
  ['a kg', '5 kg ', ['5: missing', '(kg: exact kg)']],
  ['one two', 'one-tw', ['one-tw: exact one + two']],
  ['an off shore', 'offshore ', ['offshore: exact off + shore ~']],
  ['shore off', 'offshore ', ['offshore: missing']],
  ['regulated', 'regulation ', ['regulation: related regulated']],
  ['Rights of Man', 'ROM ', ['ROM: exact rights + of + man ~']],
  ['magnetic resonance images', 'MRI ', ['MRI: related magnetic + resonance + images ~']],
  ['magnetic resonance images', 'mri ', ['mri: related magnetic + resonance + images ~']],
  ['the Red Fox', 'RF x', ['RF: exact red + fox ~', 'x: missing']],
  ['red foxes', 'rf x', ['rf: missing', 'x: missing']],
  ['percent', '% ', ['%: exact percent']],
  ['the US, us', 'US ', ['US: exact US']],
  ['with us', 'US ', ['US: exact us']],
  ['the agency of Environment', 'OE ', ['OE: missing']],
  ['the Environment of', 'EO ', ['EO: missing']],
  ['the Environment agency', 'EA x', ['EA: missing', 'x: missing']],
  ['magnetic and resonance', 'MAR ', ['MAR: missing']],
  ['the Royal Air Transport', 'rat ', ['rat: missing']],
  ['the Royal Air Transport', 'RAT ', ['RAT: exact royal + air + transport ~']],
  ['the Red Fox', 'rf x', ['rf: missing', 'x: missing']],
  ['red foxes', 'RF x', ['RF: missing', 'x: missing']],
  ['in 2021', '2020 ', ['2020: missing']],
  ['12021 boats', '12020 ', ['12020: near =12021']],
  ['20210 boats', '20200 ', ['20200: near =20210']],
  ['1751 boats', '1750 ', ['1750: near =1751']],
  ['1957, 195.5', '195.', ['195.: completed =195.5']],
  ['a regulator, they regulate', 'regulation ', ['regulation: related regulator|regulate']],
  ['self-reliance', 'sel-reliance', ['sel: missing', 'reliance: exact reliance']],
  ['airports, the air, a port', 'air port ', ['air: exact air', 'port: exact port']],
  ['tenable, ten', 'tena x', ['tena: completed tenable', 'x: missing']],
])('in “%s”, “%s” is expanded', (text, query, terms) => {
  expect(expanded(text, query)).toEqual(terms);
});
