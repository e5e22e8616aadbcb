import { wrappedPattern } from '../text/wrapped-pattern.ts';

export const PAGE_NUMBER = 'A page number.';
export const EMAIL = 'The header or footer of an email.';

/** Lines of pages and wires, by where they are: around or below a release, around or outside its text, or anywhere. */
const KINDS: Record<string, Record<string, RegExp>> = {
  around: {
    'A menu, breadcrumb trail or link of the page.': wrappedPattern`
        ^(skip (to |nav)|jump to |(direkt )?zum (haupt)?inhalt( (springen|wechseln))?$|
        aller au contenu|(saltar|ir) al conte|naar de inhoud|przejdź do|跳转?到|
        accessibility statement|an official website of |here’s how you know)|
        ^(home|menu|search|startseite|menü|suche|accueil|recherche|inicio|menú|buscar|pesquisar|
        zoeken|søk|strona główna|szukaj|首[页頁]|الرئيسية)(\s*[|/>›»·＞]\s*.*)?$|
        ^[^.!?«‹]{2,30}\s[>›»＞]\s[^.!?]{2,60}$|
        ^[^>›»＞]+(\s[>›»＞]\s[^>›»＞]+){2,}$|
        ^(presseportal(\.de)?|business wire|prnewswire)$|
        ^(english|deutsch|français|español|italiano|हिन्दी|中文|日本語|한국어)$|
        ^(subscribe|abmelden|sign (up|in)|log ?in|register|newsletter|anmelden|s’abonner|
        se connecter|suscríbete|iniciar sesión|entrar|zaloguj|登[录錄]|تسجيل الدخول)( (to|for)
        .{0,40}(newsletter|news|alerts?))?$
      `,
    [EMAIL]: wrappedPattern`
        ^(from|to|cc|von|an|de|à|da|para|fra|til|lähettäjä|vastaanottaja|feladó|címzett|发件人|收件人|差出人|宛先) ?[:：].*@|
        ^-+ ?(forwarded|original) message ?-+$|
        ^(begin forwarded message|début du message (réexpédié|transféré)|
        anfang der weitergeleiteten nachricht|inicio del mensaje reenviado) ?:$|
        ^(on|am|le|el) .{0,60}\d[.:]\d\d.{0,60} (wrote|schrieb .+|a écrit|escribió) ?:$|
        ^sent from my .{2,20}$|
        ^(hi|hello|dear|hallo|liebe|sehr geehrte|bonjour|estimad[oa]s|gentil[ei]) .{2,40},$|
        ^((thanks|best|kind)( (&|and))? regards|mit freundlichen grüßen|cordialement|
        un (cordial )?saludo),?$|
        ^(this|diese) (e-?mail|message|nachricht) .*(confiden|vertraulich)
      `,
  },
  below: {
    'A button or form of the page.': wrappedPattern`
        ^(share|(mit)?teilen|partager|compartir|partilhar|compartilh(ar|e)|condividi|deel|paylaş|
        поделиться|分享|شارك)( (this|to|on|via|auf|sur|en|deze|est[ea]|الخبر|على).{0,40})?[:：]?$|
        ^(分享[到至]|扫一扫|この記事を.{2,8}$)|
        ^(facebook|x|instagram|youtube|twitter|linkedin|whatsapp|telegram)$|
        ^(print( this( page)?)?|(seite )?drucken|imprimir|drukuj|yazdır|列印新聞稿|הדפסה|download( pdf)?|
        .{2,60} ((in|to) your inbox|dans votre boîte .{4,12})|copiar .{2,40}|link kopieren|
        twittern|tweet)$|
        ^([【[]打印.{0,20}[】\]]$|.*点击[:：] ?\d*$)|
        ^(leave a (reply|comment)|your email address will not be published|post comment|
        \d+ comments?$|kommentar (schreiben|hinterlassen)|laisser un commentaire|
        votre adresse .*ne sera pas publiée|deja una respuesta|
        tu dirección de correo .*no será publicada)|
        ^(was|is) this page \p{L}+\?$
      `,
    'An advertisement, or a link of the page.': wrappedPattern`
        ^(advertisement|advertising|anzeige|werbung|publicité|publicidad)$|
        ^(related$|tags?$|follow( us( on .{0,40})?)?$|folgen$|seguir$|[(]रिलीज़ आईडी|request a demo$|
        explore$|get emails.{0,30}|categories|kategorien?$|social media|folgen sie uns.{0,40}|
        explore the topic|you might also like|more news|
        (weitere|alle) (meldungen|nachrichten|artikel|themen)|أخبار ذات صلة|voltar|privacy policy|
        pol[íi]tica de privacidad|datenschutz$|impressum$|mentions légales|aviso legal|
        related (articles|news|stories|posts|content)|read (more|next)|next article|next(?= ?:)|
        back to (top|news)|mehr zum thema|lesen sie auch|les mer|lue myös|lea también|
        (czytaj|zobacz) (też|także)|weiterlesen|nach oben|also from this source|
        también de esta fuente|(à )?lire aussi|leer más|ページ(トップ|の先頭)へ(戻る)?|プライバシーポリシー$)( ?[:：].{0,80})?$
      `,
    'The copyright line of the page.':
      /^(©|\(c\) \d{4}|copyright (©|\(c\)|\d{4})).*$|all rights reserved\.?$|^alle rechte vorbehalten\.?$|저작권자/,
  },
  // The text itself may be about cookies, or name the source of its numbers.
  'around text': {
    [EMAIL]: /^(subject|betreff|objet|asunto|oggetto|emne|aihe|тема|tárgy|主题|件名|الموضوع): ./,
    'A cookie notice of the page.': wrappedPattern`
        ^(alle akzeptieren|tout accepter|aceptar todo)|
        ^((\S+ )?cookies( on this site)?|cookie( settings| policy|-einstellungen|-richtlinien?))$|
        (uses?|using|accept|utili[sz]\p{L}+|verwende[nt]|gebruikt)( \p{L}+){0,3} cookies?(?!\p{L})
      `,
  },
  'outside text': {
    'The wire’s source line.': wrappedPattern`
        ^(news provided by|noticias proporcionadas por):?( .{2,60})?$|
        ^original-content von: .*|
        ^source[:：]? [^.]{2,60}(\b(inc|ltd|corp|co|llc|s\.a)\.)?$|
        ^(quelle|fuente|来源|责任编辑|المصدر)[:：].{2,60}$
      `,
  },
  anywhere: {
    'The wire’s footer line.': /^.{0,30}(view|show) (original content|source version).*$/,
    'A dividing line, or a mark at the end of a page or a release.': wrappedPattern`
        ^[-–—=_~*#·.＊－＝\s]+([o0]{2,}[-–—=_~*#·.\s]+)?$|
        ^([-–—*([]+ ?)?(###|ends?|[(（－]?完[)）－]?|以\s?上|끝\.?)( ?[-–—*)\]]+)?$|
        ^-0-( [\d/ ]+(gmt|e[sd]t)?)?$|
        ^[-–—(]+ ?(30|more|ende|fin|انتهى) ?[-–—)]+$
      `,
    [PAGE_NUMBER]: wrappedPattern`
        (^|\s(?=\S+ \d+\D+\d+$))(page|seite|página|pagina|side|стр\.|صفحة) \d+( ?(/|\p{L}{1,3}) ?\d+)?$|
        (^|\s)第 ?\d+ ?[页頁]([,，/ ]*共 ?\d+ ?[页頁])?$|
        ^[-–—] ?\d{1,3} ?[-–—]$|
        ^\d{1,3} ?(/|of|von|sur|de) ?\d{1,3}$
      `,
  },
};

/** Returns the kind of page furniture that a line looks like, perhaps inside a text. Only those of emails may be long. */
export function furnitureKind(line: string, isInside = false) {
  const words = line.trim().toLowerCase().replaceAll("'", '’');
  for (const [place, kinds] of Object.entries(KINDS)) {
    if (isInside && place.endsWith('text')) continue;
    for (const [why, pattern] of Object.entries(kinds))
      if ((why === EMAIL || line.length <= 160) && pattern.test(words)) return { place, why };
  }
  return undefined;
}
