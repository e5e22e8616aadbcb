import { expect, test } from 'vitest';
import { SearchIndex } from '../../../src/search/search-index.ts';
import {
  arabic,
  ask,
  english,
  ids,
  idsIn,
  judgedTexts,
  languageOf,
  passageOf,
} from './fixtures.ts';

/** The ids that a query finds in texts of a language with its stemmer: `p1` for the first. */
function find(texts: readonly string[], query: string, lang: string, language = english): string[] {
  const passages = texts.map((text, at) => passageOf(text, `p${at + 1}`));
  return ids(query, new SearchIndex(lang, passages), language);
}

test.each([
  ['٤٢ مدرسة', '42'],
  ['٣١٬٥٠٠ تلميذ', '31,500'],
  ['٣١٬٥٠٠ تلميذ', '٣١٥٠٠'],
  ['٦٨٫٤ مليون دينار', '68.4 مليون'],
  ['٥٦ ألف جهاز', '56000', 'ar'],
  ['بنسبة ١٥٪', '15 في المئة'],
  ['٤٠ في المائة منها', '40%'],
  ['従業員１，２４０名', '1,240'],
  ['現在の１．８倍', '1.8倍'],
  ['利益率１１．４％', '11.4%'],
  ['電話：０４５－５５５－０１２３', '045-555-0123'],
  ['４２，学校', '42'],
  ['४२ विद्यालय', '42'],
  ['42 scuole', '४२'],
  ['57 milioni di euro', '57.000.000'],
  ['57 milioni di euro', '57 mln'],
  ['41 per cento', '41%'],
  ['12 por ciento', '12%'],
  ['4,7 milhões', '4.7 million', 'pt'],
  ['27,4 млн посилок', '27 400 000', 'uk'],
  ['27 400 000 посилок', '27,4 млн', 'uk'],
  ['5 करोड़ रुपये', '50,000,000', 'hi'],
  ['8,2 mld. Kč', '8 200 000 000', 'cs'],
  ['0,05 відсотка', '0,05%', 'uk'],
  ['增长12%的', '12%', 'zh'],
  ['補助 12 萬元', '12萬元', 'zh-Hant'],
  ['投入 86 億 4,000 萬元', '86.4億', 'zh-Hant'],
  ['投入 86 億 4,000 萬元', '8,640,000,000', 'zh-Hant'],
  ['18,2 (11,6) miljoonaa euroa', '18,2 miljoonaa', 'fi'],
  ['۲۹/۵ درصد رشد', '29.5%', 'fa'],
  ['در ۱۴۰۵/۲/۱۶', '۱۴۰۵/۲/۱۶', 'fa'],
  ['tlf. 98 55 01 72', '98550172', 'da'],
  ['od 1. lipnja 2026. godine', '1.6.2026.', 'hr'],
  ['ciro yüzde 46 arttı', '46%', 'tr'],
  ['ciro %46 arttı', '46%', 'tr'],
  ['ya asilimia 46', '46%', 'sw'],
  ['dola milioni 4.2', '$4.2 million', 'sw'],
  ['wzrost o 5 proc. w roku', '5%', 'pl'],
  ['apie 70 procentų', '70 proc.', 'lt'],
  ['рост на 12 проц.', '12%', 'ru'],
  ['ръст с 5 на сто', '5%', 'bg'],
  ['২৭.৪ শতাংশ বেশি', '27.4%', 'bn'],
  ['за 5,4 одсто', '5,4%', 'sr'],
  ['5,4 ភាគរយ', '5,4%', 'km'],
])('in “%s”, the number “%s” is found', (text, query, lang = 'it') => {
  expect(idsIn(['z 9', text], query, lang)).toEqual(['p2']);
});

test.each([
  ['العام الدراسي', 'عام'],
  ['في المدرسة', 'مدرسه'],
  ['للتسجيل', 'تسجيل'],
  ['والحافلات', 'الحافلات'],
  ['بكاميرات', 'كاميرات'],
  ['الالتزام', 'التزام'],
  ['بالخط الساخن', '"الخط الساخن"'],
  ['الهواتف المحمولة', 'هاتف'],
  ['الرواتب', 'راتب'],
  ['تُدفع رسوم', 'رسم'],
  ['بعد تقسيم الكتب', 'كتاب'],
  ['تُغلق المدارس', 'إغلاق'],
  ['عيّنت الوزارة', 'تعيين'],
])('in “%s”, the word “%s” is found', (text, query) => {
  expect(find([text, 'شيء'], query, 'ar', arabic)).toEqual(['p1']);
});

test.each([
  ['a £2.5-billion loss', '2.5 billion'],
  ['a £2.5-billion loss', '£2,500m'],
  ['a $10‑million grant', '10,000,000'],
  ['a 5-percent stake', '5%'],
  ['12 procent fler', '12 %'],
])('in “%s”, the amount “%s” is found', (text, query) => {
  expect(idsIn([text, 'z'], query, 'sv')).toEqual(['p1']);
});

test('a time comes before other numbers with its value', () => {
  expect(idsIn(['9日', '上午９：００开始'], '9:00', 'zh')).toEqual(['p2', 'p1']);
  expect(idsIn(['21,3 milionu', 'v 21.30 hodin'], '21:30', 'cs')).toEqual(['p2', 'p1']);
  expect(idsIn(['z', 'um 9 Uhr'], '9:00', 'de')).toEqual(['p2']);
});

test.each(['"می شود"', 'می شود', 'میشود', 'می‌شود', 'شود'])(
  'the parts of a Persian word are found with a zero-width non-joiner between them, by %s',
  (query) => {
    expect(idsIn(['کتاب', 'این کار می‌شود'], query, 'fa')).toEqual(['p2']);
  },
);

test('a Korean word of two syllables is found with the particles after it', () => {
  const texts = ['김민수 사장은 안전을 말했다', '안전', '작업자의 안전이 우선이다'];
  expect(idsIn(texts, '사장', 'ko')).toEqual(['p1']);
  expect(idsIn(texts, '안전', 'ko').toSorted()).toEqual(['p1', 'p2', 'p3']);
  expect(idsIn(texts, '사고', 'ko')).toEqual([]);
});

test.each([
  ['وزیر نیرو', 'وزير'],
  ['کشاورزی', 'كشاورزى'],
  ['كشاورزي', 'کشاورزی'],
])('in “%s”, the Persian word “%s” is found, with Arabic letters or its own', (text, query) => {
  expect(idsIn([text, 'شهر'], query, 'fa')).toEqual(['p1']);
});

test.each([
  ['yüzde 46', 'yüzde 55', 'tr'],
  ['asilimia 46', 'asilimia 55', 'sw'],
  ['5 proc.', '33 proc.', 'pl'],
  ['২৭.৪ শতাংশ', '৬৪ শতাংশ', 'bn'],
  ['3 procentpoint', '3%', 'da'],
])('in “%s”, “%s” is not found by the name of percent', (text, query, lang) => {
  expect(idsIn([text], query, lang)).toEqual([]);
});

test.each(judgedTexts)('the stemmer of $name takes all its words', ({ index, language }) => {
  for (const form of index.forms()) expect(() => language.rootsOf?.(form)).not.toThrow();
});

test.each([
  ['достъпът до книжката', 'достъп'],
  ['доброволци', 'доброволец'],
  ['награди', 'наградата'],
  ['закъснението', 'закъснява'],
  ['в 180 села', 'село'],
])('in “%s”, the Bulgarian word “%s” is found in another form', (text, query) => {
  expect(idsIn(['хартия', text], query, 'bg')).toEqual(['p2']);
});

test.each([
  ['Åge bor i Århus', 'Aage', 'da'],
  ['ingen af de syv på Sø', 'Soe', 'da'],
  ['Åse og Øyvind', 'Aase', 'nb'],
  ['eine neue Tür', 'Tuer', 'de'],
  ['Öl aus Köln', 'Oel', 'de'],
])(
  'in “%s”, “%s” is found, as it is typed without the keys of the language',
  (text, query, lang) => {
    expect(idsIn(['z', text], query, lang)).toEqual(['p2']);
    expect(idsIn(['z', 'eine neue Steuererklärung', text], 'Steuer', lang)).toEqual(['p2']);
  },
);

test.each([
  ['5 на сто от 2026 г.', '5 септември', 'bg'],
  ['åbent fra 7.30', '7. maj', 'da'],
  ['on 18 May 2026', '18 July 2026', 'en'],
  ['12 élèves en 2026', '12 octobre 2026', 'fr'],
])('in “%s”, the date “%s” is not found without its month', (text, query, lang) => {
  expect(idsIn([text], query, lang)).toEqual([]);
  expect(idsIn([text, query], query, lang)[0]).toBe('p2');
});

test.each([
  [['Article 5 and Article 7 apply.', 'for 12 weeks'], 'article 12', 'en'],
  [['Article 5 and Article 7 apply.', 'z'], 'Article 32', 'en'],
  [['Annex B lists all tests.', 'of kinks'], 'Annex K', 'en'],
  [['See Annex II.', 'z'], 'Annex IV', 'en'],
  [
    [
      'Gallery 5',
      'Prams reach the gallery by the lift beside the shop and the café, open until 9.',
    ],
    'gallery 9',
    'en',
  ],
  [
    ['5 يناير', 'بعد الإجازة في يناير تبدأ الاختبارات في جميع مدارس البلاد، وعددها 25'],
    '25 يناير',
    'ar',
  ],
  [['Relay R7 tripped.', 'z'], 'relay R9', 'en'],
  [['Ziffer 4 und Ziffer 6 fielen.', 'seit 7 Jahren'], 'Ziffer 7', 'de'],
  [['المادة 8 والمادة 12', 'z'], 'المادة 30', 'ar'],
  [['on 6 September', 'at 7.52pm'], '7 September', 'en'],
  [['hasta el 20 de noviembre', 'z'], '25 de noviembre', 'es'],
  [['on 8 April', 'for £9.50'], '9 April', 'en'],
  [['on 19 April', 'z'], '20 April', 'en'],
  [['on 1 April 2027', 'from 2029'], '1 April 2029', 'en'],
  [['on April 1, 2027', 'It may open in 2029.'], 'April 1, 2029,', 'en'],
  [['el 1 de abril de 2027', 'desde 2029'], '1 de abril de 2029', 'es'],
  [['It has 214 wheels.', 'z'], '300 wheels', 'en'],
  [['1.740 neue Stellen, 380 Stellen', 'z'], '22.000 Stellen', 'de'],
  [['dans 40 écluses', 'z'], '30 écluses', 'fr'],
])('of %j, “%s” finds nothing: the number is another', (texts, query, lang) => {
  expect(idsIn(texts, query, lang)).toEqual([]);
  expect(idsIn([...texts, query], query, lang)[0]).toBe('p3');
});

test.each([
  ['Article 5 and Article 7 apply.', 'article 7', 'en'],
  ['Articles 5, 7, 9 and 11 apply.', 'article 11', 'en'],
  ['Article 32 applies.', 'article 3', 'en'],
  ['Article 5 applies in all 32 states.', 'article 32', 'en'],
  ['Article 5 says that the crews may rest.', 'article 32 crews', 'en'],
  ['in March, before 12 April 2026', 'March 2026', 'en'],
  ['on 12 March', 'March 2026', 'en'],
  ['until 1 March', '1 March 2027', 'en'],
  ['until 27 March', '27 March 20', 'en'],
  ['until 27 March', 'March 27, 20', 'en'],
  [
    'Galleries: gallery 5 has glass from the islands, prints and pottery, and the coins are in 9',
    'gallery 9',
    'en',
  ],
  ['on 5, 6 and 7 September', '5 September', 'en'],
  ['on 1 April 2027', 'April 1, 202', 'en'],
  ['186 employees', '200 employees', 'en'],
  ['of 214 brass wheels, 300 wheels turn', '300 wheels', 'en'],
  ['214 wheels and an oak case', '300 wheels case', 'en'],
  ['eleven minutes later, in 73 minutes', '37th minute', 'en'],
  ['90 calls came; 800 555 271 answers calls', '555 271 answers', 'en'],
])('of “%s”, “%s” finds what is there', (text, query, lang) => {
  expect(idsIn(['z', text], query, lang)).toEqual(['p2']);
});

test('a day and a month come before the month of the typed year', () => {
  const texts = ['It opened on 5 May.', 'It closes on 20 May 2025.', 'z'];
  expect(idsIn(texts, '5 May 2025')).toEqual(['p1']);
  expect(idsIn(texts, 'May 5, 2025')).toEqual(['p1']);
  expect(idsIn(['Until 5 May.', 'From 5 May 2025.'], '5 May 2025')[0]).toBe('p2');
});

test('a month beside a number isn’t its unit', () => {
  expect(idsIn(['It opened on 5 May.', 'for five years', 'z'], '5 May')).toEqual(['p1']);
  expect(idsIn(['ouvert le 5 mai', 'cinq ans', 'z'], '5 mai', 'fr')).toEqual(['p1']);
});

test('what is known of the language is loaded for a letter or a short number', () => {
  const index = new SearchIndex('en', [passageOf('Annex B tests kinks for 9.1 days.', 'p1')]);
  expect(ask('Annex K', index).unknown).toEqual(['K']);
  expect(ask('Annex 9', index).unknown).toEqual(['9']);
  expect(ask('annex', index).unknown).toEqual([]);
});

test('a number at the beginning of a clause is that of the clause', () => {
  const texts = ['5.3 The Office finds so.', 'See paragraph 33 and paragraph 41.'];
  expect(idsIn(texts, 'paragraph 5.3')[0]).toBe('p1');
});

test('two words are found in a longer compound', () => {
  const texts = ['listen ventes', 'ventelisten voksede'];
  expect(idsIn(texts, 'vente liste', 'da')).toEqual(['p2']);
});

test('a Bengali word is found with or without its candrabindu', () => {
  expect(idsIn(['ঢাকার তেজগাঁওয়ে', 'সিলেটে'], 'তেজগাও', 'bn')).toEqual(['p1']);
});

test('short Vietnamese words count as much as others', () => {
  const texts = ['Nhiều người trồng rừng', 'Vay tiền của ngân hàng', 'Bao gạo'];
  expect(idsIn(texts, 'vay bao nhiêu tiền', 'vi')[0]).toBe('p2');
});

test.each([
  ['Hà Nội', 'trồng trên 38 ha ở Đắk Lắk', []],
  ['hồ tiêu', '640 hộ thành viên', []],
  ['máy bay', 'Bây giờ có máy sấy', []],
  ['máy bay', 'Máy bay đến từ Huế', ['p1']],
  ['tiết ki', 'mỗi ki-lô-gam giúp tiết kiệm', ['p1']],
])(
  'in Vietnamese, “%s” is two syllables of one word: of “%s”, it finds %j',
  (query, text, found) => {
    expect(idsIn([text], query, 'vi')).toEqual(found);
  },
);

test('a page in the Vietnamese or Korean of a country is searched as others are', () => {
  const texts = ['Nhiều người trồng rừng', 'Vay tiền của ngân hàng', 'Bao gạo'];
  expect(idsIn(texts, 'vay bao nhiêu tiền', 'vi-VN')[0]).toBe('p2');
  expect(idsIn(texts, 'người vay', 'vi-VN')).toEqual([]);
  expect(idsIn(['재활용을 늘린다', '법인세를 낸다'], '법인세 납부', 'ko-KR')).toEqual(['p2']);
});

test('two Vietnamese syllables that a text has only apart find nothing', () => {
  const index = new SearchIndex('vi', [passageOf('Lao động ở đất khô', 'p1')]);
  expect(ask('động đất', index, languageOf('vi')).results).toEqual([]);
  const found = (query: string, text: string) => idsIn([text, 'z'], query, 'vi');
  expect(found('Huế Vinh', 'ở Huế, Vinh')).toEqual(['p1']);
  expect(found('Trần Hoa', 'bà Trần Thị Hoa nói')).toEqual(['p1']);
});

test('a Hindi word is found in its other forms, and corrected', () => {
  const texts = ['विद्यार्थियों को आधी छूट मिलेगी', 'जयपुर नगर निगम'];
  expect(idsIn(texts, 'विद्यार्थी', 'hi')).toEqual(['p1']);
  expect(idsIn(texts, 'जयपूर', 'hi')).toEqual(['p2']);
  expect(idsIn(texts, 'अस्पताल', 'hi')).toEqual([]);
});

test.each([
  ['सौर और डीज़ल पंप', 'डीजल'],
  ['साँप और ठंड', 'सांप'],
  ['पैसे ठगे गए', 'ठगी'],
  ['ज़मीन की प्रति', 'जमीन के कागज'],
  ['तीन महीने का काम', '3'],
])('in “%s”, the Hindi words “%s” are found, with or without their dots', (text, query) => {
  expect(idsIn(['गाँव के लोग', text], query, 'hi')).toEqual(['p2']);
});

test.each([
  ['od 1 września', 'wrzesień', 'pl'],
  ['18 июня', 'июнь', 'ru'],
  ['24. prosince', 'prosinec', 'cs'],
  ['Czternaście koncertów', '14', 'pl'],
  ['she is eighty-eight', '88', 'en'],
  ['achtundachtzig Leute', '88', 'de'],
  ['trente-huit ans', '38', 'fr'],
  ['88 Jahre alt', 'achtundachtzig', 'de'],
  ['dobra akustyka', 'akustyczny', 'pl'],
  ['la probabilité', 'probable', 'fr'],
  ['les agriculteurs', 'agricole', 'fr'],
  ['la probabilidad', 'probable', 'es'],
  ['los agricultores', 'agrícola', 'es'],
  ["l'agricoltura", 'agricolo', 'it'],
  ['ein Computertomograf', 'Computertomograph', 'de'],
  ['des sols', 'sol', 'fr'],
  ['u ožujku', 'ožujak', 'hr'],
  ['jer se zatvara', 'zatvaranje', 'hr'],
  ['parkiralište za autobuse', 'parkiranje', 'bs'],
  ['у Београду', 'beograd', 'sr'],
  ['bandymai gydyti', 'gydymas', 'lt'],
  ['lazerių gamintoja', 'gamyba', 'lt'],
  ['نویسنده‌ای تازه', 'نویسندگان', 'fa'],
  ['سالن کودک', 'کودکان', 'fa'],
  ['watalipwa leo', 'kulipa', 'sw'],
  ['wakulima wengi', 'mkulima', 'sw'],
  ['kiwanda kipya', 'viwanda', 'sw'],
  ['diumumkan hari ini', 'pengumuman', 'ms'],
])(
  'in “%s”, “%s” is found, a month, a number or a relative in other words',
  (text, query, lang) => {
    expect(idsIn(['z 9', text], query, lang)).toEqual(['p2']);
  },
);

test.each([
  ['tehtaalla', 'tehdas', 'fi'],
  ['ohjeistuksensa ennallaan', 'ohjeistus', 'fi'],
  ['mahdollisuuden', 'mahdollisuus', 'fi'],
  ['Pakkauskartongin', 'pakkauskartonki', 'fi'],
  ['megawattitunnilta', 'megawattitunti', 'fi'],
  ['suomalaisen', 'suomalainen', 'fi'],
  ['liikevaihto kasvoi', 'kasvu', 'fi'],
  ['yhtiö investoi', 'investointi', 'fi'],
  ['se työllistää', 'työllistäminen', 'fi'],
  ['copiii plătesc', 'copil', 'ro'],
  ['taksitle ödeyebilecek', 'ödeme', 'tr'],
  ['kullanılabilir', 'kullanım', 'tr'],
  ['supprimer les données', 'suppression', 'fr'],
  ['trenurile noi', 'tren', 'ro'],
  ['se ieftinește', 'ieftinire', 'ro'],
  ['在臺南', '台南', 'zh-Hant'],
])('in “%s”, “%s” is found, a word in another form', (text, query, lang) => {
  expect(idsIn(['z 9', text], query, lang)).toEqual(['p2']);
});

test('a Greek word of which the stemmer leaves one letter has no relatives', () => {
  expect(idsIn(['μέσα στους αιώνες', 'το μουσείο'], 'μουσεία', 'el')).toEqual(['p2']);
});

test('an Arabic word of another root is not found', () => {
  for (const query of ['زلزال', 'نفط', 'سياحة', 'محكمة'])
    expect(find(['الهواتف في الواحة', 'المدارس'], query, 'ar', arabic), query).toEqual([]);
});

test.each([
  ['בבאר שבע ובנצרת', 'נצרת'],
  ['שליש מהנסיעות', 'נסיעות'],
  ['וברוסית ובאמהרית', 'אמהרית'],
  ['210 מצלמות', 'מצלמה'],
  ['בירך על המענק', 'המענקים'],
  ['הרציף יוארך', 'רציפים'],
  ['ערים בלילה ולהריח אם משהו', '"להריח אם"'],
  ['היישובים הבדואיים', 'בדואים'],
])('in “%s”, the Hebrew word “%s” is found', (text, query) => {
  expect(idsIn([text, 'דבר'], query, 'he')).toEqual(['p1']);
});

test('a Hebrew word of another root is not found', () => {
  for (const query of ['רכבת', 'מטוס', 'בחירות'])
    expect(idsIn(['הנהגים בצפון', 'המכוניות'], query, 'he'), query).toEqual([]);
});

test.each([
  ['by 11:59 p.m. ET', '11:59'],
  ['between 9am and 4.30pm', '4:30 pm'],
  ['between 9am and 4.30pm', '16:30'],
  ['at 4.30pm', '4.30'],
  ['à 8 h 30', '8:30'],
  ['à 8 h 30', '8h30'],
  ['a las 20.30 h', '8:30 pm'],
  ['末班车晚上11时20分', '11:20'],
  ['at 10:00 CET', '10 am'],
])('in “%s”, the time “%s” is found', (text, query) => {
  expect(idsIn([text, 'z 29 and 31'], query, 'fr')).toEqual(['p1']);
});

test('a month is not another word that is like its short name, unless the text has only that', () => {
  expect(idsIn(['dentro de dez minutos', 'até dezembro'], 'dezembro', 'pt')).toEqual(['p2']);
  expect(idsIn(['z', 'em 12 dez. 2026'], 'dezembro', 'pt')).toEqual(['p2']);
});

test('a month is not another one misspelled', () => {
  expect(idsIn(['el 18 de junio', 'z'], 'julio', 'es')).toEqual([]);
  expect(idsIn(['18 июня', 'z'], 'июля', 'ru')).toEqual([]);
  expect(idsIn(['o 18 de junho', 'z'], 'juhno', 'pt')).toEqual(['p1']);
});

test('a number in digits finds its word, where another has the digits', () => {
  const texts = ['open from 9am', 'it takes nine months'];
  expect(find(texts, '9 months', 'en')[0]).toBe('p2');
  expect(find(['nine of them', '9 of them'], '9', 'en')).toEqual(['p2', 'p1']);
});

test('an address is found as email', () => {
  for (const query of ['email', 'e-mail', 'what is the email address'])
    expect(find(['Write to press@harbour.example.', 'z'], query, 'en'), query).toEqual(['p1']);
  expect(idsIn(['presse@port.example', 'z'], 'courriel', 'fr')).toEqual(['p1']);
});

test('a person is found by another name of the office', () => {
  expect(find(['the chair resigned', 'z'], 'chairman', 'en')).toEqual(['p1']);
  expect(find(['a spokeswoman said', 'z'], 'spokesperson', 'en')).toEqual(['p1']);
  expect(find(['the chief executive', 'z'], 'who runs it all', 'en')).toEqual(['p1']);
  expect(find(['Dr Marguerite Osei', 'z'], 'dr margaret thatcher', 'en')).toEqual([]);
});

test('a wrong character inside a word without spaces is corrected', () => {
  const texts = ['七台盾构机', '机场'];
  expect(idsIn(texts, '盾沟机', 'zh-CN')).toEqual(['p1']);
  expect(idsIn(texts, '盾构师', 'zh-CN')).toEqual(['p1']);
  expect(idsIn(texts, '科学家', 'zh-CN')).toEqual([]);
});

test.each([
  ['pihaknya memverifikasi data', 'verifikasi'],
  ['warga dapat mendaftar', 'daftar'],
  ['masa pendaftaran', 'daftar'],
  ['hutan dipulihkan', 'memulihkan'],
])('in “%s”, with an Indonesian prefix, the word “%s” is found', (text, query) => {
  expect(idsIn(['z', text], query, 'id')).toEqual(['p2']);
});

test.each([
  ['Der Hafen ist offen.', 'Haf', 'de'],
  ['Le quai est ouvert.', 'qua', 'fr'],
  ['El banco abre hoy.', 'ban', 'es'],
  ['بدأت الخدمة اليوم.', 'الخد', 'ar'],
])('the first three letters of a word find it: “%s”, “%s”', (text, query, lang) => {
  expect(find([text], query, lang)).toEqual(['p1']);
  expect(find([text], `${query} `, lang)).toEqual([]);
});

test('a Korean number in two parts, the last without a scale', () => {
  expect(idsIn(['환자는 1만 8,350명이다', '1만 명'], '18350명', 'ko')).toEqual(['p1']);
  expect(idsIn(['환자는 1만 8,350명이다', 'z'], '1만 8천 명', 'ko')).toEqual(['p1']);
});

test('a Korean phrase is found where a particle follows', () => {
  expect(idsIn(['같은 수칙이 적용된다', '수칙이 같은'], '"같은 수칙"', 'ko')).toEqual(['p1']);
});

test('a misspelled Korean word, but not another of as many syllables', () => {
  expect(idsIn(['역학조사가 진행 중이다', 'z'], '역학죠사', 'ko')).toEqual(['p1']);
  expect(idsIn(['학원과 어린이집', 'z'], '학원비', 'ko')).toEqual([]);
});

test('a misspelled word of seven letters or more, also without its ending', () => {
  expect(idsIn(['sponsorem jest bank', 'z'], 'sponzor', 'pl')).toEqual(['p1']);
  expect(idsIn(['laboratuvarda', 'z'], 'laboratuar', 'tr')).toEqual(['p1']);
});
