import { expect, test } from 'vitest';
import { findDate } from '../../../src/import/find-date.ts';
import { findDateline } from '../../../src/import/find-dateline.ts';

const dates: [string, string | undefined][] = [
  ['on 3 May 2024', '2024-05-03'],
  ['May 3rd, 2024', '2024-05-03'],
  ['Sept. 3, 2024', '2024-09-03'],
  ['am 15. Jänner 2024', '2024-01-15'],
  ['den 3. März 2024', '2024-03-03'],
  ['3.5.2024', '2024-05-03'],
  ['le 1er août 2024', '2024-08-01'],
  ['3 de mayo de 2024', '2024-05-03'],
  ['2024年5月3日', '2024-05-03'],
  ['3 مايو 2024', '2024-05-03'],
  ['٣ أيار/مايو ٢٠٢٤', '2024-05-03'],
  ['3 במאי 2024', '2024-05-03'],
  ['2024-05-03', '2024-05-03'],
  ['２０２４年５月３日', '2024-05-03'],
  ['3 de março de 2024', '2024-03-03'],
  ['3 maggio 2024', '2024-05-03'],
  ['3 mei 2024', '2024-05-03'],
  ['3 мая 2024', '2024-05-03'],
  ['3 травня 2024 р.', '2024-05-03'],
  ['3 май 2024 г.', '2024-05-03'],
  ['3 maja 2024 r.', '2024-05-03'],
  ['2024. május 3.', '2024-05-03'],
  ['ngày 3 tháng 5 năm 2024', '2024-05-03'],
  ['2024년 5월 3일', '2024-05-03'],
  ['2024. 5. 3.(금)', '2024-05-03'],
  ['2024/5/3', '2024-05-03'],
  ['3 พฤษภาคม 2567', '2024-05-03'],
  ['3 พฤษภาคม พ.ศ. 2567', '2024-05-03'],
  ['1.3.5.2024', undefined],
  ['3 मई २०२४', '2024-05-03'],
  ['30 February 2024', undefined],
  ['3/5/2024', undefined],
  ['3 metres 2024', undefined],
];
test.each(dates)('the date of “%s” is %s', (text, iso) => expect(findDate(text)?.iso).toBe(iso));

const date = '2024-05-03';
type Dateline = NonNullable<ReturnType<typeof findDateline>>;
const datelines: [string, Partial<Dateline> | undefined][] = [
  ['Bergen, 3 May 2024 – The', { place: 'Bergen', date }],
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
];
test.each(datelines)('the dateline of “%s”', (text, dateline) =>
  expect(findDateline(text)).toEqual(dateline),
);
