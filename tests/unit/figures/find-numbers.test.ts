import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { en } from '../../../src/words/en.ts';
import { wordsFor } from '../../../src/words/words-for.ts';
import { findNumbers } from '../../../src/figures/find-numbers.ts';
import { normalizeText } from '../../../src/figures/parse-quantity.ts';

/** Texts by their language; the numbers in them are in ⟦ ⟧. */
const texts: Record<string, string[]> = {
  en: [
    'Beijing, February 26, 2023 /PRNewswire/',
    'on January 31st, on 26 February and on 2023-02-26',
    'the 20th Central Committee, the 1st, the 1,000th',
    'in 2022, since 2012 and from 1998–2004',
    'COVID-19, G20, 5G and Mark2',
    '2022 companies of ⟦2,022⟧',
    '⟦$2000⟧, ⟦2023%⟧ and ⟦2015 times⟧',
    '⟦2000⟧ people, EUR ⟦1500⟧, ⟦1800⟧ km of ⟦1950⟧ dollars',
    'more than ⟦2000⟧, from ⟦2000⟧ m to 2024 meetings, ⟦1600⟧ days',
    '⟦1800⟧ metres, ⟦1900⟧ meters and ⟦2000⟧ kilometres in 2024 metropolises',
    '⟦2.5⟧ or ⟦1,900⟧ or ⟦1999.5⟧',
    '⟦3.9 trillion⟧ yuan (⟦$449 billion⟧), ⟦6.32%⟧ of it',
    '⟦58⟧ scientists over ⟦10⟧ years, a ⟦10⟧-year plan',
    '⟦10⟧-⟦15%⟧, the 2023-24 season, on 2–5 May, on Feb. 26, on 1 Sept. 2023, at 10:30',
    '⟦£1.2bn⟧, ⟦$3.5m⟧, ⟦US$450k⟧, ⟦HK$2 million⟧',
    'on May 2 – ⟦5 million⟧ people, on May 2, ⟦500⟧ more',
    'a ⟦$10-million⟧ plan in ⟦50+⟧ countries',
    'Call +47 22 00 11 22, 0800 123456, (020) 7946 0958, (202) 555-0142 or +1-202-555-0142.',
    'at 12 noon, 12 midnight, ⟦12⟧ noons, 10:30am, 10.30 a.m. or 2 P.M., 9–11am, 10:30–11:15 pm, 10am-4pm, 19:30h and 10:30:15',
    '1. Purpose of the ⟦2⟧ changes: https://media.example/2450118/x.jpg',
    '(2) Results, ⟦3⟧) and ⟦4⟧. End',
    'Regulation (EU) 2016/679, Directive 2014/65/EU, 2023/7 and 2024/2847; ⟦12⟧/⟦746⟧, ⟦20240⟧/⟦7⟧',
    'in section ⟦30⟧ km, article ⟦7.5%⟧, cart ⟦7⟧, rule ⟦2.5 million⟧, the art ⟦12⟧, sections ⟦12%⟧',
    '(⟦12.3 ± 0.4⟧) s, ⟦(7.9 ± 0.2) × 10⁶⟧ photons, ⟦0.6 percentage points⟧, ⟦60%⟧–⟦70%⟧',
    'Sales ⟦12⟧. The rest was in stock.',
    'Revenue ⟦48⟧: the highest of all',
    'Sales ⟦12⟧. ⟦3.2 ± 0.4⟧ µm, ⟦12,500 ± 1,200⟧, ⟦67 ± 3%⟧, ⟦7.9 × 10^6⟧ Pa, ⟦2 × 10⁻³⟧ m, ⟦3⟧ x ⟦10⟧ m',
    'doi: 10.5555/nid.2025.00417, 10.1000/182. Grant NE/X012345/1 of ⟦10.5555⟧',
    'by 2100, ⟦2100⟧ people of ⟦2101⟧',
    '⟦12⟧ days, ⟦2.5⟧, ⟦3,9 trillion⟧; in rooms ⟦1⟧,⟦2⟧ created',
    'open ⟦24⟧/⟦7⟧, ISO ⟦9001⟧, ⟦7⟧ amps, ⟦10.30⟧ metres, ⟦€3⟧ pm',
    'CVE-2026-31877 in 3.8.19 and 203.0.113.58, from 3/2027 to 09/2027, No. 198/2025 of ⟦31⟧/⟦40⟧',
    'PM2.5, v2.1, the 3Q24 and 1H25; ⟦10⟧ km',
    'EUR⟦5m⟧, USD ⟦10M⟧, SEK ⟦2000⟧, ⟦₹500 crore⟧, Rs. ⟦5 lakh⟧, ⟦₩2000⟧, ⟦12,34,567⟧',
    '⟦$.05⟧ a share, ⟦.5 million⟧, ⟦2½⟧ hours, ⟦½⟧ of (⟦.7⟧), ⟦3.2⟧. And ⟦4⟧',
    'on 2024/05/03, 2024.5.3 and 2024-5-3',
    'at June 30, 2025 ⟦$96.3 million⟧, in 2025 ⟦€ 5⟧, at ⟦500⟧ €, ⟦2000⟧ € or ⟦96⟧ $ (⟦2025⟧ € a year)',
    '⟦R500 million⟧, ⟦R1.2bn⟧, ⟦R5m⟧ and ⟦N5 million⟧ for the R500, R5 km and quay N ⟦5⟧ m, ⟦₹1.5 lakh crore⟧, EUR ⟦5 mln⟧, ⟦2.5x⟧, ⟦3x⟧ faster',
    '⟦12 500⟧ tonnes in ⟦256⟧ ⟦245⟧, a ⟦3⟧x3 court of ⟦3⟧ x ⟦5⟧ m, ⟦$5 K⟧, ⟦$1bn+⟧',
    '⟦$5m⟧-⟦10⟧m, ⟦$20k⟧-⟦30⟧k, ⟦R10-million⟧ and ⟦R3.2tn⟧, a Canon R5b; Table ⟦3⟧ ⟦500⟧ people, ⟦5 mln.⟧ people',
    'up +⟦1,234,567⟧ and +⟦6.5%⟧, ⟦100⟧-⟦200⟧, ⟦0.000001⟧, +⟦1,200⟧ homes in ⟦10⟧ years',
  ],
  nl: ['van 7.00 uur tot 17.30 uur, ⟦24⟧ uur per dag'],
  lt: ['⟦94 proc.⟧ pardavimų'],
  el: ['⟦7,9 εκατ.⟧ ευρώ'],
  hu: ['⟦3,9 milliárdot⟧ ért, ⟦11,2 százalékkal⟧ többet, ⟦24⟧ megawattos, 1974-ben, október 1-jén'],
  sv: ['MSEK ⟦1 234,5⟧'],
  id: ['Rp⟦1,28 triliun⟧, Rp⟦120 juta⟧ dan Rp ⟦900 ribu⟧ untuk ⟦40 persen⟧ rumah'],
  ms: ['RM⟦4.5 juta⟧ dan RM ⟦300⟧'],
  de: [
    'Mobil ⟦12.345.678⟧ Kunden',
    'Am 26. Februar 2023 tagte das 20. Zentralkomitee; ⟦1.200,5⟧ Tonnen, ⟦3,9 Billionen⟧ Yuan, rund ⟦6,32 %⟧, ⟦5 Mio.⟧ Euro',
    'Im 1. Quartal 2024 (bis 31.3.2024, 14:30 Uhr) waren es ⟦20⟧. Das sind ⟦500 Tsd.⟧ Euro, seit 1998/99 ein ⟦10-Milliarden⟧-Paket',
    'nach ⟦–3,1 Mio.⟧ € (⟦–0,03⟧ €), +⟦0,6 Pp.⟧, ⟦2⟧–⟦3⟧ Jahre',
    'Umsatz ⟦12⟧: höher als ⟦11⟧',
    'Seit 2000 arbeiten ⟦2000⟧ Menschen auf 1500 Kilometern',
    "CHF ⟦1'200⟧, um 10.30 Uhr, 10:30 Uhr, 14:30h, 10 Uhr, 10–12 Uhr und 9.00–17.30 Uhr, die ⟦3⟧ am Hafen",
    'mehr als ⟦1500⟧ Euro im Jahr 2024, ⟦2000⟧ Kilometer',
  ],
  fr: [
    'le 3 juill. 2024, le 3 juil. 2024',
    'Le 1er mars 2024, la 2e édition : ⟦3 090 millions⟧ d’euros, ⟦6,32 %⟧ et ⟦12⟧ sites',
    'À 14h30, au 2nd semestre : ⟦1\u202f234,5\u00a0M⟧€ (+⟦3,2\u00a0%⟧), ⟦12 Mds⟧ d’euros, ⟦5⟧ € ⟦20 fois⟧, loi n° 2023-12',
    'de 10 h 30 à 14h05, pendant ⟦35⟧ heures',
    'de 8 h à 20 h, dès 9h à 17h, à 20 h, pendant ⟦8⟧ h, à ⟦80⟧ h',
    'Tél. : +1 617-555-0199, 01 23 45 67 89, +33 (0)1 23 45 67 89 ; +⟦12 345 678⟧ euros',
    'En 2024 l’usine a ⟦1500⟧ salariés, en 2025 m’a-t-on dit',
  ],
  es: [
    'Tel.: +34 976 555 012, Tel. 976 555 012, y +⟦1 200 000⟧ personas',
    'El 26 de febrero de 2023, el 3 de setiembre, la 3.ª vez: ⟦12 mil millones⟧ de dólares, ⟦4.500⟧ personas',
    'En el 3er trimestre, ⟦US$ 5 millones⟧, ⟦12,5 M⟧€ y un ⟦12,3%⟧ más',
    'a las 10.30 horas, a las 9 a. m. y a las 10:30 h, ⟦24⟧ horas',
    'En 2024, ⟦1500⟧ empleados y ⟦2 mil 300 millones⟧ de pesos',
  ],
  hi: ['15 सितम्बर, 15 फरवरी और 15 फ़रवरी को ⟦12⟧ रेलगाड़ियाँ'],
  zh: [
    '20世纪90年代，2024/05/03，2024.5.3',
    '2023年2月26日，第20届会议：2022年达⟦3.9万亿⟧元，约⟦15%⟧，⟦680⟧家',
    '2021至2023年每天10时30分，⟦10⟧年来5G基站⟦2000⟧个，⟦30多⟧个国家，⟦5千万⟧元，⟦２０余万⟧人，⟦50⟧日元',
    '依照第7条第2款；⟦7⟧条',
    '10点30分，⟦3⟧点要求',
    '净利润为⟦-2.1亿⟧元，⟦5万⟧-⟦10万⟧人，⟦3亿⟧元-⟦5亿⟧元',
    '用户达⟦1亿2000万⟧，投资⟦3千5百万⟧元，⟦2万5000⟧吨',
  ],
  ja: [
    '売上高は⟦1兆2,345億⟧円、⟦4万2,310⟧名、⟦654億32百万⟧円',
    '２０２５年９月３０日、⟦１，２４０⟧名、⟦１．８⟧倍、⟦１１．４％⟧、⟦３⟧，⟦４⟧',
    '電話0120-555-0184まで',
    '電話：０４５－５５５－０１２３（平日９：００～１７：３０）',
    '（０４５）５５５－０１２３',
    '１．組織変更の目的：⟦２⟧．組織',
    '令和8年度と平成30年10月2日の⟦8⟧年間、⟦1⟧時間に⟦75⟧ミリ、14時30分',
    '平均 ⟦12⟧ か月、△⟦2.1%⟧ ⟦8.3%⟧ ⟦7⟧',
    '（２）退任予定取締役⟦２⟧名',
    '2025年7月29日、⟦1⟧ ⟦5⟧ ',
  ],
  ko: [
    '2025년 9월 30일 이사회에서 직원 ⟦1,240⟧명, ⟦14⟧개월',
    '2025년 7월 29일, ⟦12⟧개',
    '제7조 제2항, ⟦12⟧개',
    '⟦4조⟧ ⟦3⟧교대, ⟦1조 2천억⟧ 원, ⟦1억 2000만⟧ 명, ⟦1조 2,345억⟧ 원',
    '2024. 5. 3. 오전 10시부터 10시 30분까지 ⟦10⟧시간, ⟦12⟧개',
  ],
  nb: ['kl. 10.30, ⟦10,5⟧ og ⟦10.30 %⟧', 'i 3. kvartal og 2. etasje, ⟦3⟧. Den'],
  pt: [
    'Porto, 29 de julho de 2025: no 1.º semestre, a 2ª vez, ⟦1500⟧ metros',
    'na quinta-feira (12), no sábado (14/3) e em dez países (⟦12⟧), das 8h às 20h',
  ],
  fi: ['7–9/2026, 1–12/2025, ⟦7⟧–⟦9⟧ ja ⟦287,4⟧'],
  'zh-Hant': [
    '今（9）日，自 116 年 5 月 1 日起，每年 10 月至 3 月，民國 98 年，112 年至 115 年，⟦48⟧ 小時',
    '新臺幣 ⟦86 億 4,000 萬⟧元，⟦21 萬 6 千⟧名，⟦12 萬⟧元，⟦120⟧ 個',
  ],
  he: ['ב-29 ביולי 2025, ⟦12⟧ ערים'],
  fa: ['تهران، ۱۴ آبان ۱۴۰۳، تا سال ۱۴۰۸ و از ۱۳۹۸، ⟦۳۱⟧ استان، ⟦1500⟧ متر'],
  da: ['Tlf. 22 00 11 22, telefon: 12 34 56 78, ⟦22⟧ ⟦00⟧'],
  tr: ['3 Mayıs 2024 saat 10.30, ⟦2024⟧ saat', '⟦%50⟧ artış, ⟦100 %⟧, ⟦yüzde 12,7⟧’si'],
  th: ['29 กรกฎาคม 2568 เวลา 10.30 น. ⟦12⟧ แห่ง ⟦ร้อยละ 90⟧'],
  vi: ['Hà Nội, ngày 29 tháng 7 năm 2025, ⟦12⟧ tỉnh'],
  ru: ['29 июля 2025 г., ⟦12⟧ городов'],
  pl: ['29 lipca 2025, ⟦12⟧ miast'],
  ar: [
    '⟦%50⟧ في 15 رمضان 1445هـ، ١٥ محرم ١٤٤٦ هـ',
    'في عام 2024 أكثر من ⟦2000⟧ موظف و⟦1500⟧ كيلومتر',
    'في 26 فبراير 2023 بلغ الإنفاق ⟦3.9 تريليون⟧ يوان بنسبة ⟦6.32%⟧ في ⟦12⟧ مدينة',
    'في ١٥ كانون الثاني ٢٠٢٤ ⟦٣٫٥ مليارات⟧ ريال و⟦15⟧ مدينة، ⟦12 في المائة⟧، ⟦20 ألفًا⟧',
  ],
};
const all = Object.entries(texts).flatMap(([lang, some]) => some.map((text) => ({ lang, text })));

test.each(all)('the numbers of “$text” are found, and nothing else', ({ lang, text }) => {
  const marked = normalizeText(text);
  // The pattern of a language is kept. A copy of its words has one of its own, so each text tests all of it.
  const words = { ...wordsFor(lang).words };
  const found = findNumbers(marked.replace(/[⟦⟧]/g, ''), words);
  const places = [...marked.matchAll(/⟦([^⟧]*)⟧/g)].map(({ 1: number, index }, before) => ({
    text: number,
    start: index - 2 * before,
  }));
  expect(found).toEqual(places);
});

test('numbers are found the same if V8 has too many patterns to optimize them, as in a large build', () => {
  const text = 'At 2 P.M., more than 2000 boats came (see them). More than 2000 left.';
  const url = (file: string) => new URL(`../../../src/${file}`, import.meta.url).href;
  const script =
    `import { findNumbers } from '${url('figures/find-numbers.ts')}';` +
    `import { en } from '${url('words/en.ts')}';` +
    `console.log(JSON.stringify(findNumbers('${text}', en)))`;
  const options = ['--no-regexp-optimization', '--input-type=module', '--eval', script];
  const found: unknown = JSON.parse(execFileSync(process.execPath, options, { encoding: 'utf8' }));
  expect(found).toEqual(findNumbers(text, en));
  expect(findNumbers(text, en).map((one) => one.text)).toEqual(['2000', '2000']);
});
