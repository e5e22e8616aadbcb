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
  ['zh-Hant', '港口週五啟用了第二個碼頭，全長210公尺，是全國最長的。'],
  ['ur', 'بندرگاہ نے جمعہ کو اپنا دوسرا گھاٹ کھول دیا، جو بڑا ہے۔'],
  [undefined, 'بەندەرەکە ڕۆژی هەینی دووەم شۆستەی خۆی کردەوە.'],
  [
    'da',
    'Havnen åbnede fredag sin anden kaj, og det er en fest for byen, der betales af havnen selv efter at skibe har ventet på den i år. Den er bygget af folk fra byen, og det er planen at udvide den.',
  ],
  [
    'nb',
    'Havnen åpnet fredag sin andre kai, og det er en fest for byen, som er betalt av havnen selv. Den er bygget av folk fra byen, og det er meningen å utvide den og å ta imot flere.',
  ],
  ['ja', '港は金曜日に第二の岸壁を開いた。'],
  ['ar', 'افتتح الميناء رصيفه الثاني يوم الجمعة.'],
  ['he', 'הנמל פתח ביום שישי את הרציף השני.'],
  ['fa', 'بندر روز جمعه دومین اسکله خود را افتتاح کرد و گفت که کار تمام شد.'],
  [
    undefined,
    'Havnen åpnet sin andre kai fredag, og det er en fest for byen med mat til alle som er der.',
  ],
  ['ru', 'Порт открыл второй причал в пятницу.'],
  ['uk', 'Порт відкрив другий причал у п’ятницю; його довжина — двісті метрів.'],
  ['bg', 'Пристанището откри втория си кей в петък и приема кораби от цял свят.'],
  ['sr', 'Лука је отворила други док и примаће бродове из целог света.'],
  [undefined, 'Порт адкрыў другі прычал у пятніцу.'],
  [
    'pl',
    'Port otworzył w piątek drugie nabrzeże, które jest dłuższe od starego i nie zamarza przez zimę, oraz dok dla statków.',
  ],
  [
    'cs',
    'Přístav v pátek otevřel druhé nábřeží, které je delší než staré a v zimě se nezavírá; loď do města na něm má místo.',
  ],
  [
    'ro',
    'Portul a deschis vineri al doilea chei, care este mai lung și nu îngheață, cu locuri pentru navele din lume și de pe mare.',
  ],
  [
    'hu',
    'A kikötő pénteken megnyitotta a második rakpartot, amely hosszabb, és nem fagy be, így az összes hajó egy helyen van.',
  ],
  [
    'tr',
    'Liman cuma günü ikinci rıhtımı açtı ve bu yeni rıhtım, gemiler için bir kolaylık olarak en çok kış aylarında da işe yarayacak.',
  ],
  [
    'vi',
    'Cảng đã khánh thành cầu tàu thứ hai vào thứ sáu, và đây là nơi của các con tàu trong vùng với một trăm người.',
  ],
  [
    'id',
    'Pelabuhan membuka dermaga kedua pada hari Jumat, dan dermaga ini untuk kapal yang datang dari laut di utara.',
  ],
  [
    'fi',
    'Satama avasi perjantaina toisen laiturin, joka on vanhaa pidempi ja oli sen mukaan valmis, kun laivat tulivat, sekä varasto.',
  ],
  [
    'tr',
    'Liman, gemilerin kışın da yanaşabildiği ikinci rıhtımını cuma günü törenle açtı; yapı yıl sonunda tamamlanacak.',
  ],
  [undefined, 'Liman gəmilərin qışda da yan ala bildiyi ikinci körpüsünü cümə günü açdı.'],
  [
    undefined,
    'Luka je u petak otvorila drugi gat, koji je duži od staroga, i na njemu se za brodove i ljude iz grada gradi dom.',
  ],
  [
    'et',
    'Sadam avas reedel teise kai, mis on vanast pikem, ja see ei ole külmunud, kui laevad tulevad, ja on ka uus ladu.',
  ],
  [
    'ca',
    'El port va inaugurar divendres el segon moll, i és per a tots els vaixells i les persones de la ciutat amb una festa.',
  ],
  [undefined, 'Quay opens'],
];
test.each(texts)('%s', (lang, text) => expect(guessLanguage(text)).toBe(lang));
