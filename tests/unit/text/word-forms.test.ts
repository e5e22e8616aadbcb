import { stemmer } from 'stemmer';
import { expect, test } from 'vitest';
import { rootOf } from '../../../src/text/derivations.ts';
import { baseForms } from '../../../src/text/inflections.ts';
import { unifySpelling } from '../../../src/text/spelling.ts';

const areForms = (one = '', other = '', lang = 'en') =>
  baseForms(one, lang).some((base) => baseForms(other, lang).includes(base));
const areRelated = (one = '', other = '') => rootOf(one, stemmer) === rootOf(other, stemmer);
const pairs = (list: string) => list.split(', ').map((pair) => pair.split(' '));

test('two words are forms of one another', () => {
  const forms =
    `fee fees, box boxes, church churches, city cities, crisis crises, analysis analyses, rate rated, plan planned,
create creating, study studied, spell spelled, begin began, child children, withdraw withdrew, rebuild rebuilt, understand understood,
burnt burn, learned learnt`.replace(/\s+/g, ' ');
  expect(pairs(forms).filter(([one, other]) => !areForms(one, other))).toEqual([]);
  const others = `rat rated, new news, not note, us used, plan plane, hop hoping, specie species, thing things2, draw with`;
  expect(pairs(others).filter(([one, other]) => areForms(one, other))).toEqual([]);
  expect(areForms('Preis', 'Preise', 'de')).toBe(false);
  // Letters as long as a page are no word, and are not searched for an ending.
  expect(baseForms(`${'a'.repeat(2000)}ing`, 'en')).toHaveLength(1);
});

test('words derived from one another share a root', () => {
  const related =
    `decide decision, permit permission, extend extension, describe description, receive reception, solve solution,
explain explanation, apply application, consume consumption, convert conversion, analyse analysis, stable stability, violent violence,
react reaction, product produce, grow growth, fail failure, signature sign, publish publication, recognise recognition,
invest investor, elector election, farmer farm, commissioner commission, certain certainty, honest honesty, migrant migration,
history historian, medical medicine, coast coastal, tourist tourism, modern modernise, harm harmless, poor poorly, short shorten,
settle settlement, compare comparison, close closure, rely reliance, flex flexible, oppose opposition, survive survival, defend defence`.replace(
      /\s+/g,
      ' ',
    );
  expect(pairs(related).filter(([one, other]) => !areRelated(one, other))).toEqual([]);
  const others =
    `apple apply, policy police, plan plane, state station, unit unity, mission miss, flow flower,
show shower, social society, stable stab, earl early, number numb`.replace(/\s+/g, ' ');
  expect(pairs(others).filter(([one, other]) => areRelated(one, other))).toEqual([]);
});

test('British and American spelling are one', () => {
  const same =
    `organise organize, organisation organization, paralysed paralyzed, colour color, neighbourhood neighborhood,
centre center, centred centered, kilometres kilometers, catalogues catalogs, programme program, defence defense, licence license,
judgement judgment, anaemia anemia, foetus fetus, oestrogen estrogen, travelled traveled, skilful skillful,
enquiry inquiry, cheque check, draught draft, grey gray, kerb curb, plough plow, sulphate sulfate, tyres tires, burnt burned`.replace(
      /\s+/g,
      ' ',
    );
  expect(
    pairs(same).filter(([one = '', other = '']) => unifySpelling(one) !== unifySpelling(other)),
  ).toEqual([]);
  const others =
    'hour hor, four for, aerial erial, will wil, wise wize, ire ier, gre gra, more moer';
  expect(
    pairs(others).filter(([one = '', other = '']) => unifySpelling(one) === unifySpelling(other)),
  ).toEqual([]);
});
