import { expect, test } from 'vitest';
import { guessLanguage } from '../../../src/import/guess-language.ts';

const texts: [string | undefined, string][] = [
  ['en', 'The harbour opened its second quay on Friday, and it is for the ships of the town.'],
  [
    'de',
    'Der Hafen hat am Freitag die neue Mole mit einem Fest für die Stadt und das Land eröffnet.',
  ],
  [
    'fr',
    'Le port a inauguré vendredi le quai, et la mairie est dans la joie pour les gens du port.',
  ],
  [
    'es',
    'El puerto inauguró el viernes su muelle, y la ciudad está en fiesta por los barcos del mar.',
  ],
  [
    'it',
    'Il porto ha inaugurato la banchina, che è una festa per la città e per gli abitanti del mare.',
  ],
  [
    'nl',
    'De haven heeft een kade geopend, en het is een feest voor de stad en de schepen van het land.',
  ],
  [
    'es',
    'El Puerto de Vilamar inaugura el muelle de contenedores, de los que una parte es de la Unión, en el mes de abril de este año, de acuerdo con el plan de obras de la ciudad.',
  ],
  [
    'pt',
    'O Porto de Vilamar inaugurou o terminal de contentores, uma obra de 26 anos, com o apoio da União, de acordo com o plano de obras da cidade, e não de um fundo de fora.',
  ],
  ['el', 'Το λιμάνι εγκαινίασε τη δεύτερη προβλήτα.'],
  ['th', 'ท่าเรือเปิดท่าที่สอง'],
  ['hi', 'बंदरगाह ने दूसरा घाट खोला।'],
  [undefined, 'बंदराने दुसरा घाट उघडला आहे.'],
  ['zh', '港口周五启用了第二个码头，全长210米。'],
  ['ja', '港は金曜日に第二の岸壁を開いた。'],
  ['ar', 'افتتح الميناء رصيفه الثاني يوم الجمعة.'],
  ['he', 'הנמל פתח ביום שישי את הרציף השני.'],
  [undefined, 'بندر روز جمعه دومین اسکله خود را افتتاح کرد و گفت که کار تمام شد.'],
  [
    undefined,
    'Havnen åpnet sin andre kai fredag, og det er en fest for byen med mat til alle som er der.',
  ],
  [undefined, 'Quay opens'],
];
test.each(texts)('%s', (lang, text) => expect(guessLanguage(text)).toBe(lang));
