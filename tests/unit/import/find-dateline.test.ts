import { expect, test } from 'vitest';
import { findDate } from '../../../src/import/find-date.ts';
import { findDateline, findToday } from '../../../src/import/find-dateline.ts';

test.each([
  ['The Authority has today (Friday 3 May 2024) fined a port.', '2024-05-03'],
  ['Port Ltd today, 3 May 2024, opened its quay.', '2024-05-03'],
  ['Le port annonce, ce vendredi 3 mai 2024, la fin des travaux.', '2024-05-03'],
  ['Myndigheten har i dag, fredagen den 3 maj 2024, gett tillstånd.', '2024-05-03'],
  ['港务局今日（2024年5月3日）宣布', '2024-05-03'],
  ["הנמל הודיע היום (יום ו', 3 במאי 2024) על", '2024-05-03'],
  ['The port today announced that on 3 May 2024 it will open.', undefined],
  ['The port opened on 3 May 2024.', undefined],
])('what “%s” says of today is %s', (text, iso) => expect(findToday(text)).toBe(iso));

const date = '2024-05-03';
type Dateline = NonNullable<ReturnType<typeof findDateline>>;
const datelines: [string, Partial<Dateline> | undefined][] = [
  ['Bergen, 3 May 2024 – The', { place: 'Bergen', date }],
  ['Bergen, 3 May 2024, 6.15pm CEST – The', { place: 'Bergen', date }],
  ['青禾2024年5月3日电，云岭大学今天宣布', { place: '青禾', date }],
  ['BERGEN/OSLO – The ports', { place: 'BERGEN/OSLO' }],
  ['Bergen, 3. Mai 2024, 7.00 Uhr – Der', { place: 'Bergen', date }],
  ['(La version française suit.) BERGEN, May 3, 2024 – The', { place: 'BERGEN', date }],
  [
    'Bergen, Norway, Friday, May 3, 2024 /Nordwire/ -- The',
    { place: 'Bergen, Norway', date, wire: 'Nordwire' },
  ],
  [
    'NEW YORK--(BUSINESS WIRE)--May 3, 2024--The',
    { place: 'NEW YORK', date, wire: 'BUSINESS WIRE' },
  ],
  [
    'CAMBRIDGE, Mass. & BASEL, Switzerland--(BUSINESS WIRE)--May 3, 2024-- The',
    { place: 'CAMBRIDGE, Mass. & BASEL, Switzerland', date, wire: 'BUSINESS WIRE' },
  ],
  ['LINDHAVEN, Norvia --- The', { place: 'LINDHAVEN, Norvia' }],
  ['नई दिल्ली, 3 मई 2024: मंत्री', { place: 'नई दिल्ली', date }],
  ['Нижний Новгород, 3 мая 2024 года. — Порт', { place: 'Нижний Новгород', date }],
  ['ЛЬВІВ, 3 травня 2024 р. – Порт', { place: 'ЛЬВІВ', date }],
  ['Kraków, dnia 3 maja 2024 r. – Port', { place: 'Kraków', date }],
  ['(Đà Nẵng, ngày 3 tháng 5 năm 2024) – Cảng', { place: 'Đà Nẵng', date }],
  ['MEDIA RELEASE -- 3 MAY 2024', undefined],
  ['BOSTON--(BUSINESS WIRE)--Velora, Inc.', { place: 'BOSTON', wire: 'BUSINESS WIRE' }],
  ['DULUTH, Minn., June 3 /PRNewswire/ -- Acme', { place: 'DULUTH, Minn.', wire: 'PRNewswire' }],
  ['BERLIN (ots) - Der', { place: 'BERLIN', wire: 'ots' }],
  ['Wien, am 3. Mai 2024: Der', { place: 'Wien', date }],
  ['Lyon, le 3 mai 2024 – La', { place: 'Lyon', date }],
  ['Madrid, viernes, 3 de mayo de 2024.- El', { place: 'Madrid', date }],
  ['深圳2024年5月3日电 /海风社/ — 深圳', { place: '深圳', date, wire: '海风社' }],
  ['بيروت في 3 مايو 2024 – أعلن', { place: 'بيروت', date }],
  ['ברגן, 3 במאי 2024 – הנמל', { place: 'ברגן', date }],
  ['Published: 3 May 2024', { date }],
  ['The harbour has been open since 3 May 2024 – at last', undefined],
  ['On 3 May 2024 the harbour opened.', undefined],
  ['港务集团于2024年5月3日：', undefined],
  ['It opened – at last.', undefined],
  [
    'AUSTIN, Texas--(BUSINESS WIRE)--Velora reports the year until May 3, 2024.',
    { place: 'AUSTIN, Texas', wire: 'BUSINESS WIRE' },
  ],
  ['　　海风社青屿5月3日电（记者王海）港务', { place: '青屿', wire: '海风社' }],
  ['海风社青屿2024年5月3日电', { place: '青屿', date, wire: '海风社' }],
  ['г. Нижний Новгород, 3 мая 2024 года. Порт', { place: 'Нижний Новгород', date }],
  ['Published on 3 May 2024', { date }],
  ['Port Is To Open on 3 May 2024', undefined],
  ['青屿市城市管理局　2024年5月3日', { date }],
  ['On 3 May 2024.', undefined],
  ['Since 3 May 2024: The quay is open.', undefined],
  ['Göteborg 2024-05-03 08:00 CEST', { place: 'Göteborg', date }],
  ['May 3, 2024 06:30 AM Eastern Daylight Time', { date }],
  ['2024-05-03 16:30 来源：海风社', { date }],
  ['03.05.2024 - 10:15 Uhr, Universität Auental', { date }],
  ['Genève, le 3 mai 2024 / Geneva, 3 May 2024', { place: 'Genève', date }],
  ['**AUSTIN, Texas — May 3, 2024 —** Velora', { place: 'AUSTIN, Texas', date }],
  ['（臺北訊，2024年5月3日）港務', { place: '臺北', date }],
  [
    'دبي، الإمارات العربية المتحدة – 3 مايو 2024: أعلن',
    { place: 'دبي، الإمارات العربية المتحدة', date },
  ],
  ['النورس 24 شوال 1445 هـ الموافق 3 مايو 2024 م واس', { place: 'النورس', date }],
  ['VALDEMAR, 24 Oct. (EUROPA PRENSA) -', { place: 'VALDEMAR', wire: 'EUROPA PRENSA' }],
  ['SOLE 24 ORE – Il quotidiano', undefined],
  ['Заволжск, 3 мая 2024 г. Порт', { place: 'Заволжск', date }],
  ['В Заволжске 3 мая 2024 г. Порт', undefined],
  ['النورس في 3 مايو 2024 / وام / استقبل', { place: 'النورس', date, wire: 'وام' }],
  ['**LINDHAVEN, 3 May 2024** – The', { place: 'LINDHAVEN', date }],
  ['Publicerad 3 maj 2024', { date }],
  ['(서울, 2024년 5월 3일) 한빛전자가', { place: '서울', date }],
  ['प्रविष्टि तिथि: 3 मई 2024', { date }],
  ['OTS0042, 3. Mai 2024, 09:30', { date }],
  ['Port Authority of Lindhaven, 3 May 2024', { date }],
  ['PORT OF SPAIN, May 3, 2024 – The', { place: 'PORT OF SPAIN', date }],
  ['[Bergen, 3 May 2024] The harbour', { place: 'Bergen', date }],
  ["м. Кам'янське, 3 травня 2024 р. — Порт", { place: "Кам'янське", date }],
  ['Београд, 3. мај 2024. – Лука', { place: 'Београд', date }],
  ['मुंबई, 3 मई 2024। घाट', { place: 'मुंबई', date }],
  ['تهران – ۱۴ اردیبهشت ۱۴۰۳', { place: 'تهران', date }],
  ['Newcastle upon Tyne, Friday 3 May 2024', { place: 'Newcastle upon Tyne', date }],
  ['PORT OF SPAIN, Trinidad, May 3, 2024 – The', { place: 'PORT OF SPAIN, Trinidad', date }],
];
test.each(datelines)('the dateline of “%s”', (text, dateline) =>
  expect(findDateline(text)).toEqual(dateline),
);

test('a long text without spaces is read', () =>
  expect(findDate('市'.repeat(50_000))).toBeUndefined());
