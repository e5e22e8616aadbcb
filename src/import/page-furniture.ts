import { wrappedPattern } from '../text/wrapped-pattern.ts';

export const PAGE_NUMBER = 'A page number.';
export const EMAIL = 'The header or footer of an email.';

/** Lines of pages and wires, by where they are: around or below a release, around or outside its text, or anywhere. */
const KINDS: Record<string, Record<string, RegExp>> = {
  around: {
    'A menu, breadcrumb trail or link of the page.': wrappedPattern`
        ^(skip (to |nav)|jump to |(direkt )?zum (haupt)?inhalt( (springen|wechseln|gehen))?$|
        aller au contenu|(saltar|ir|vai|passa) (al|para o) conte[nú]|naar de (hoofd)?inhoud|(hoppa|
        hopp|spring) til|siirry |przejdź do|přejít na|přeskočit|içeriğe |перейти к|μετάβαση |跳转?到|
        跳至|本文へ|본문|(تخطي|انتقل) إلى|(דלג|דילוג) ל|accessibility statement|an official website of |here’s how you know|официальный сайт|
        версия для слабовидящих)|
        ^(home|menu|search|startseite|menü|suche|accueil|recherche|inicio|início|menú|buscar|
        pesquisar|cerca|zoeken|hem|sök|hjem|søg|søk|etusivu|haku|kezdőlap|beranda|trang chủ|
        strona główna|szukaj|domů|úvod(ní stránka)?|hledat|ana ?sayfa|ara|главная|поиск|αρχική|
        αναζήτηση|ホーム|トップ|検索|홈|검색|글자 ?크기|首[页頁]|菜单|搜[索尋]|الرئيسية|القائمة|بحث|דף הבית|תפריט|
        חיפוש)(\s*[|/>›»·＞]\s*.*)?$|
        ^[^.!?«‹]{2,30}\s[>›»＞]\s[^.!?]{2,60}$|
        ^[^>›»＞]+(\s[>›»＞]\s[^>›»＞]+){2,}$|
        ^a ?[+-] ?a|
        ^(eurekalert!|business wire( logo)?|globenewswire( by notified)?|pr ?newswire|
        presseportal(\.de)?|pr times)$|
        ^(english|deutsch|français|español|italiano|हिन्दी|العربية|中文|日本語|한국어)$|
        ^(subscribe|unsubscribe|abmelden|להסרה|sign (up|in)|log ?(in|ga in)|register|newsletter|
        anmelden|s’(abonner|inscrire)|se connecter|suscríbete|iniciar sesión|entrar|accedi|inloggen|
        zaloguj|přihlásit|giriş|войти|ログイン|会員登録|로그인|订阅|登[录錄]|اشترك|تسجيل( الدخول)?|הרשמה)( (to|for|
        zum|zur|à|al|في|ל).{0,40}(newsletter|news|alerts?|updates|e-?mails?))?$
      `,
    [EMAIL]: wrappedPattern`
        ^(from|to|cc|reply-to|von|an|de|à|para|da|a|van|aan|fr[aå]n?|til|till|lähettäjä|
        vastaanottaja|od|do|komu|kimden|kime|от|кому|від|feladó|címzett|dari|kepada|发件人|收件人|差出人|送信者|
        宛先|보낸 ?사람|받는 ?사람) ?[:：].*(@|undisclosed)|
        ^-+ ?(forwarded|original) message ?-+$|
        ^(begin forwarded message|début du message (réexpédié|transféré)|
        anfang der weitergeleiteten (nachricht|e-mail)|inicio del mensaje reenviado|
        inizio messaggio inoltrato) ?:$|
        ^(on|am|le|el|il|op|den|w dniu) .{0,60}\d[.:]\d\d.{0,60} (wrote|schrieb .+|skrev .+|a écrit|
        escribió|ha scritto|schreef .+|napisał.*) ?:$|
        ^(sent from my .{2,20}$|נשלח מ)|
        ^(hi|hello|dear|hallo|liebe|sehr geehrte|bonjour|chers|estimad[oa]s|buongiorno|gentil[ei]|
        beste|hej|szanowni|уважаемые) .{2,40},$|
        ^((thanks|best|kind|warm)( (&|and))? regards|mit freundlichen grüßen|cordialement|
        un (cordial )?saludo|cordiali saluti|met vriendelijke groet(en)?|med vänlig hälsning|
        pozdrawiam|с уважением),?$|
        ^(this|diese|ce|cet|este|questo|il presente|dit|deze) (e-?mail|message|nachricht|mensaje|
        messaggio|bericht) .*(confiden|vertraulich|riservat|vertrouwelijk)|
        consider the environment before|pensa all’ambiente|messaggio sono riservate
      `,
  },
  below: {
    'A button or form of the page.': wrappedPattern`
        ^(share|(mit)?teilen|partager|compartir|partilhar|compartilh(ar|e)|condividi|delen|deel|dela|
        udostępnij|sdílet|paylaş|поделиться|поділитися|bagikan|chia sẻ|シェア|공유(하기)?|分享|شارك|مشاركة|
        שתפו|שיתוף)( (this|to|on|via|by|auf|sur|en|por|dit|deze|diesen?|cet|cette|est[ea]|quest[ao]|na|
        الخبر|المقال|على|ב).{0,40})?[:：]?$|
        ^(分享[到至]|扫一扫|この(記事|ページ)を.{2,8}$)|
        ^(facebook|x|instagram|youtube|twitter|linkedin|whatsapp|telegram|微信|微博)$|
        ^(print( this( page)?|[- ]friendly( pdf)?)?|(seite )?drucken|imprimer|imprimir|stampa|
        afdrukken|skriv ut|drukuj|vytisknout|yazdır|распечатать|печать|друкувати|cetak|in trang|
        列印(新聞稿)?|印刷|인쇄(하기)?|打印|طباعة|הדפסה|download( pdf)?|copy link|.{2,60} ((in|to) your inbox|
        in (ihr|dein) postfach|dans votre boîte .{4,12}|en tu correo|nella tua casella|
        in je mailbox)|copiar .{2,40}|copier le lien|link kopieren|twittern|kopiera länk|스크랩|tweet)$|
        ^([【[]?(打印|纠错|关闭)(本页|此页|窗口|.{0,20}[】\]])( 关闭\S{0,4})?$|字[體体號号]：|.*(点击|浏览|阅读)(次数|量|数)?[:：] ?\d*$)|
        ^(leave a (reply|comment)|your email address will not be published|post comment|
        \d+ comments?$|kommentar (schreiben|hinterlassen)|laisser un commentaire|
        votre adresse .*ne sera pas publiée|deja una respuesta|
        tu dirección de correo .*no será publicada|发表(评论|回复)|اترك (تعليق|رد)|כתיבת תגובה)|
        ^(was|is) this page \p{L}+\?$
      `,
    'An advertisement, or a link of the page.': wrappedPattern`
        ^(advertisement|advertising|anzeige|werbung|publicité|publicidad|广告|إعلان|פרסום|פרסומת)$|
        ^(related$|tags?$|follow( us( on .{0,40})?)?$|folgen$|seguir$|prenumerera$|följ oss|
        read this release in|इस विज्ञप्ति को इन भाषाओं में पढ़ें|[(]रिलीज़ आईडी|[(]release id|
        request a demo$|explore$|get emails.{0,30}|disclaimer: aaas .*|categor(y|ies|ia|ía)$|
        kategorien?$|social media|folgen sie uns.{0,40}|redes sociais|explore the topic|
        you might also like|more news|(weitere|alle) (meldungen|nachrichten|artikel|themen)|
        noticias relacionadas|ultime notizie|notizie correlate|nejnovější|diğer haberler|polecane|
        další (články|zprávy|aktuality)|другие новости|أخبار ذات صلة|関連|すべての画像|관련 ?기사|좋아요|阅读下一篇|
        powrót$|drukuj$|voltar|privacy policy|pol[íi]tica de privacidad|datenschutz$|impressum$|
        mentions légales|aviso legal|(related|recommended) (articles|reading|news|stories|posts|
        content)|read (more|next|also)|(next|previous) article|(previous|next)(?= ?:)|back to (top|
        news|overview)|mehr zum thema|lesen sie auch|lees ook|(läs|les|læs) (också|også|mere?)|
        lue lisää|baca (juga|selengkapnya)|xem thêm|lue myös|lea también|leia (também|mais)|
        leggi anche|(czytaj|przeczytaj|zobacz) (też|także)|čtěte (také|více)|читайте та(кже|кож)|
        weiterlesen|(vorheriger|nächster) beitrag|nach oben|also from this source|
        también de esta fuente|updates to this page|(à )?lire aussi|lire la suite|haut de page|
        leer más|volver( arriba|$)|ページ(トップ|の先頭)へ(戻る)?|(プライバシー|クッキー|サイト)ポリシー$|サイトマップ$|相关(阅读|新闻|文章)|
        返回顶部|上一篇|下一篇|اقرأ (أيضا|المزيد)|مواضيع ذات صلة|קראו עוד|חזרה למעלה)( ?[:：].{0,80})?$
      `,
    'The copyright line of the page.':
      /^(©|\(c\) (copyright|\d{4})|copyright (©|\(c\)|\d{4})).*$|all rights reserved\.?$|^(alle rechte vorbehalten|tous droits réservés)\.?$|^版权所有|저작권자/,
  },
  // The text itself may be about cookies, or name the source of its numbers.
  'around text': {
    [EMAIL]:
      /^(subject|betreff|objet|asunto|assunto|oggetto|onderwerp|[eä]mne|aihe|temat|předmět|konu|тема|tárgy|perihal|主题|件名|נושא): ./,
    'A cookie notice of the page.': wrappedPattern`
        ^(accept all|alle akzeptieren|tout accepter|aceptar todo|accetta tutto|alles toestaan|
        kabul et|本网站使用)|
        ^((\S+ )?cookies( on this site)?|cookie( settings| policy|-einstellungen|-richtlinien?))$|
        (uses?|using|accept|acceptons|utili[sz]\p{L}+|usa|usiamo|verwende[nt]|gebruik\p{L}*|
        använd\p{L}*|bru[gk]\p{L}+|käyt\p{L}+|używa|wykorzystuje|používá|
        использует)( \p{L}+){0,3} cookies?(?!\p{L})|
        çerez(ler|i|lere)? |クッキー(の|を|ポリシー)|쿠키를?[ ]
      `,
  },
  'outside text': {
    'The wire’s source line.': wrappedPattern`
        ^(news provided by|noticias proporcionadas por):?( .{2,60})?$|
        ^original-content von: .*|
        ^source[:：]? [^.]{2,60}(\b(inc|ltd|corp|co|llc|s\.a)\.)?$|
        ^(quelle|fuente|来源|责任编辑|责编|المصدر)[:：].{2,60}$
      `,
  },
  anywhere: {
    'The wire’s footer line.': /^.{0,30}(view|show|see) (original content|source version).*$/,
    'A dividing line, or a mark at the end of a page or a release.': wrappedPattern`
        ^[-–—=_~*#·.＊－＝\s]+([o0]{2,}[-–—=_~*#·.\s]+)?$|
        ^([-–—*([<]+ ?)?(###|ends?|einde persbericht|[(（－]?完[)）－]?|以\s?上|끝\.?|
        انتهای پیام)( ?[-–—*)\]>]+)?$|
        ^-0-( [\d/ ]+(gmt|e[sd]t)?)?$|
        ^[-–—(]+ ?(30|more|ende|fine?|einde persbericht|slut|koniec|конец|انتهى|סוף) ?[-–—)]+$
      `,
    [PAGE_NUMBER]: wrappedPattern`
        (^|\s(?=\S+ \d+\D+\d+$))(page|seite|página|pagina|sida|side|strona|halaman|trang|страница|
        صفحة|(стр|str|pág|pag|s|p)\.) \d+( ?(/|of|von|sur|de|van|di|z|av|из|من|dari) ?\d+)?$|
        (^|\s)第 ?\d+ ?[页頁]([,，/ ]*共 ?\d+ ?[页頁])?$|
        ^[-–—] ?\d{1,3} ?[-–—]$|
        ^\d{1,3} ?(/|of|von|sur|de|van|di|z|av|из|من|dari) ?\d{1,3}$
      `,
  },
};

/** Returns the kind of page furniture that a line looks like, perhaps inside a text. Only those of emails may be long. */
export function furnitureKind(line: string, isInside = false) {
  const words = line.trim().replace(/^• /, '').toLowerCase().replaceAll("'", '’');
  for (const [place, kinds] of Object.entries(KINDS)) {
    if (isInside && place.endsWith('text')) continue;
    for (const [why, pattern] of Object.entries(kinds))
      if ((why === EMAIL || line.length <= 160) && pattern.test(words)) return { place, why };
  }
  return undefined;
}
