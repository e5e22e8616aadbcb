import { wrappedPattern } from '../text/wrapped-pattern.ts';

/** Tells whether a line is a label that belongs above a headline, such as “FOR IMMEDIATE RELEASE”. */
export const isLabel = (line: string): boolean =>
  line.length <= 160 && ABOVE.test(line.toLowerCase());

/** Two words may be an adjective and a label: “Offizielle Pressemitteilung”. */
const ABOVE = wrappedPattern`
    ^[\s*–—【\p{So}-]*((joint )?statement (by|from|of the) |[^|]{2,30}( \| [^|]{2,30}){2,}$|
    ([^\s:：]{2,8}[:：] ?\S+(\s+|$)){2,}$|(news provided by|noticias (proporcionadas por|de empresas))( |
    :?$)|for ((immediate )?release|planning purposes)|not for (release|publication|distribution)|((under|sous|sob|sotto|bajo|onder|pod) )?embargo|
    .{0,30}embargoed (until|till|for (release|publication))|.{2,60} [-–—|/] (press|news|
    media) (release|statement)$|check against delivery|ad[ -]hoc[ -](mitteilung|meldung|
    announcement|release)(?!:)|annonce (événementielle|ad hoc)|annuncio ad hoc|
    es gilt das gesprochene wort|public statement$|déclaration publique$|(dgap|eqs)-|(press|news|media) (release|statement|summary|advisory|
    alert|notice)|news( from.*)?$|company announcement$|exhibit [\d.]+$|
    judgment of the .{0,30}in (joined )?cases? |sperrfrist|frei (ab|zur)|zur sofortigen|
    (\p{L}+ (?=\p{L}+$))?\p{L}+(mitteilung|meddel(else|ande)|közlemény|tilkynning)(?!\p{L}{3})|
    \p{L}*tiedote|(presse|børs)melding|(presse|medien)information|communiqué|
    pour diffusion|notas? (de (pre|impre)[nm]sa|à imprensa)|comunicado|gacetilla|para (su )?(publicación|
    difusión|divulgação)|comunicat[oi] stampa|persbericht|pers(mededeling|communiqué)|
    (stock exchange|regulatory) (release|announcement)|informacja prasowa|komunikat prasowy|
    прес+-?релиз|пресс?-?реліз|съобщение за медиите|δελτ[ίι]ο τ[ύυ]που|tisková zpráva|
    comunicat de presă|tlačová správa|sporočilo za (javnost|medije)|s[ao]opštenje|саопштење|
    соопштение|priopćenje|pressiteade|preses relīze|pranešimas (spaudai|žiniasklaidai)|
    komunikat[eë] p[eë]r shtyp|datganiad i[’']r wasg|preas(ráiteas|eisiúint)|prentsa[ -]oharra|
    taarifa kwa vyombo|siaran pers|untuk (segera )?disiarkan|kenyataan (media|akhbar)|
    thông cáo báo chí|bas[ıi]n (bülteni|aç[ıi]klamas|ve halkla)|प्रेस विज्ञप्ति|प्रविष्टि तिथि|
    ข่าวประชาสัมพันธ์|প্রেস (বিজ্ঞপ্তি|রিলিজ)|செய்திக் ?குறிப்பு|పత్రికా ప్రకటన|પ્રેસ રિલીઝ|
    ಪತ್ರಿಕಾ ಪ್ರಕಟಣೆ|പത്രക്കുറിപ്പ്|პრეს-?რელიზი|մամուլի հաղորդագրություն|보도 ?자료|배포|담당|보도 ?(시점|일시)|
    報道関係者|各\s?位$|.{2,15}御中$|(上場)?会\s?社\s?名\s|(代表者.{0,5}|問い?合わ?せ先)\s\s*\S|[(（]?(コード(番号)?[：\s]|ｔｅｌ)|報道(発表|資料)|
    プレスリリース|ニュースリリース|\S{2,12} ?新[闻聞](稿|公[报報])$|新[闻聞](稿|公[报報])|即时发布|禁发|(بيان|بلاغ) (صحفي|إعلامي)|اطلاعیه|
    روابط عمومی .{2,40}$|(ممنوعیت|غیر ?قابل) انتشار|بیانیه مطبوعاتی|پریس ریلیز|للنشر|محظور النشر|
    (הודעה|הודעת) (לעיתונות|לתקשורת)|לפרסום|דובר(ת|ות)? .{2,30}$|release (no|number)|contact:|date:|
    (issued|published|posted)( on)?(:|$)|((ge|o)?publ\p{L}+|pubblicato|veröffentlicht|udgivet|опубл\p{L}+)( am| le| el| em)? ?:|
    (veröffentlichungs|publicatie)?datum:|(date|data|fecha) d[aei] publ\p{L}+ ?:|fecha:|(发布|發布|發稿)?(日期|时间|時間)：)
  `;

/** Who wrote a text: “By Jane Doe”. */
export const BYLINE = /^(?:By|Von|Par|Por|Door) \p{Lu}\p{Ll}\S*(?: \p{Lu}\S*){1,3}$/u;

/** The number of a release, behind a label or in the address of the original. */
export const RELEASE_NUMBER = new RegExp(
  wrappedPattern`
    ^[^\d.]{0,30}
    (?:№|no(?:\.|(?= ?[:：]|.*[/-]))|number|nr\.?|n\.(?: ?[º°o])?|n ?[º°]|č\.(?= ?\d+\/)|
    (?:pre[sn]s\p{L}*|stampa)(?: release)?(?= \d+\/\d)|release(?= ?[:：])|
    (?:ref\.?|kenmerk|sayı|nomor|số|संख्या)(?= ?[:：])|编号|第|رقم|מס['׳]?|מספר)
    [ ]?[:：]? ?
    ((?:[A-Z]{2,5}(?: (?=\d+[-/])|[-/]))?\d(?:[\d\p{sc=Latin}/.-]*[\d\p{sc=Latin}])?)
    [号號]?(?:,? (?:vom|of|du|de|del|от|від) .{6,25})?$|
    original content: .*?(\d{5,})\.html?$
  `,
  'iu',
);
