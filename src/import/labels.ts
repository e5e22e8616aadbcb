import { wrappedPattern } from '../text/wrapped-pattern.ts';

/** Tells whether a line is a label that belongs above a headline, such as “FOR IMMEDIATE RELEASE”. */
export const isLabel = (line: string): boolean =>
  line.length <= 160 && ABOVE.test(line.toLowerCase());

/** Two words may be an adjective and a label: “Offizielle Pressemitteilung”. */
const ABOVE = wrappedPattern`
    ^[\s*–—【\p{So}-]*((joint )?statement (by|from|of the) |[^|]{2,30}( \| [^|]{2,30}){2,}$|
    ([^\s:：]{2,8}[:：] ?\S+(\s+|$)){2,}$|news provided by|noticias (proporcionadas por|de empresas)|
    (not )?for ((immediate )?release|publication|planning purposes)|((under|sous|sob|bajo) )?embargo|
    .{0,30}embargoed (until|for)|.{2,60} [-–—|/] press release$|check against delivery|
    ad[ -]hoc[ -](mitteilung|announcement)(?!:)|es gilt das gesprochene wort|sperrfrist|
    public statement$|déclaration publique$|exhibit [\d.]+$|eqs-|news( from.*)?$|
    (press|news|media) (release|statement|summary|advisory|alert)|
    (\p{L}+ (?=\p{L}+$))?\p{L}+(mitteilung|meddelande)(?!\p{L}{3})|\p{L}*tiedote|pressemelding|
    (presse|medien)information|communiqué|notas? (de (pre|impre)[nm]sa|à imprensa)|comunicado|
    para (su )?(publicación|difusión|divulgação)|comunicat[oi] stampa|persbericht|
    informacja prasowa|komunikat prasowy|прес+-?релиз|саопштење|δελτ[ίι]ο τ[ύυ]που|tisková zpráva|
    tlačová správa|siaran pers|untuk (segera )?disiarkan|thông cáo báo chí|
    bas[ıi]n (bülteni|ve halkla)|प्रेस विज्ञप्ति|प्रविष्टि तिथि|ข่าวประชาสัมพันธ์|প্রেস বিজ্ঞপ্তি|
    보도 ?(자료|시점)|배포|담당|報道関係者|各\s?位$|(上場)?会\s?社\s?名\s|(代表者.{0,5}|問い?合わ?せ先)\s\s*\S|
    [(（]?(コード(番号)?[：\s]|ｔｅｌ)|報道(発表|資料)|プレスリリース|ニュースリリース|\S{2,12} ?新[闻聞](稿|公[报報])$|
    新[闻聞](稿|公[报報])|即时发布|(بيان|بلاغ) (صحفي|إعلامي)|للنشر|ممنوعیت انتشار|
    (הודעה|הודעת) (לעיתונות|לתקשורת)|לפרסום|דובר(ת|ות)? .{2,30}$|release (no|number)|contact:|date:|datum:|
    (issued|published|posted)( on)?(:|$)|(veröffentlicht|publié|publicado)( am| le| el)? ?:|
    (发布|發布|發稿)?(日期|时间|時間)：)
  `;

/** The number of a release, behind a label or in the address of the original. */
export const RELEASE_NUMBER = new RegExp(
  wrappedPattern`
    ^[^\d.]{0,30}
    (?:№|no(?:\.|(?= ?[:：]|.*[/-]))|number|nr\.?|n\.(?: ?[º°o])?|n ?[º°]|
    pre[sn]s\p{L}*(?= \d+\/\d)|(?:ref\.?|kenmerk|sayı)(?= ?[:：])|编号|第|رقم)
    [ ]?[:：]? ?
    ((?:[A-Z]{2,5}(?: (?=\d+[-/])|[-/]))?\d(?:[\d\p{sc=Latin}/.-]*[\d\p{sc=Latin}])?)
    [号號]?(?:,? (?:vom|of|du|del|от) .{6,25})?$|
    original content: .*?(\d{5,})\.html?$
  `,
  'iu',
);
