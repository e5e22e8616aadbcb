/** Texts that call `hit()` if anything makes markup, a script or an address of them. */
export const VECTORS = [
  '<script>hit()</script>',
  '<ScRiPt>hit()</sCrIpT>',
  '<script src=data:text/javascript,hit()></script>',
  '<script type=module>hit()</script>',
  '"><script>hit()</script>',
  "'><script>hit()</script>",
  '</title><script>hit()</script>',
  '</style><script>hit()</script>',
  '</script><script>hit()</script>',
  '</textarea><script>hit()</script>',
  '--><script>hit()</script><!--',
  ']]><script>hit()</script>',
  '<img src=x onerror=hit()>',
  '<img src=x onerror="hit()">',
  '<img/src=x/onerror=hit()>',
  '<IMG SRC=x OnErRoR=hit()>',
  '<<img src=x onerror=hit()>>',
  '"><img src=x onerror=hit()>',
  '" autofocus onfocus=hit() x="',
  "' autofocus onfocus=hit() x='",
  '" onpointerenter="hit()" style="position:fixed;inset:0',
  '<svg onload=hit()>',
  '<svg><script>hit()</script></svg>',
  '<svg><animate onbegin=hit() attributeName=x dur=1s>',
  '<svg><style><img src=x onerror=hit()></style></svg>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=hit()>',
  '<body onload=hit()>',
  '<details open ontoggle=hit()>',
  '<video><source onerror=hit()></video>',
  '<audio src=x onerror=hit()>',
  '<iframe srcdoc="<script>parent.hit()</script>"></iframe>',
  '<iframe src="javascript:parent.hit()"></iframe>',
  '<object data="javascript:hit()"></object>',
  '<embed src="javascript:hit()">',
  '<form><button formaction=javascript:hit() autofocus>',
  '<input autofocus onfocus=hit()>',
  '<base href="javascript:hit()//">',
  '<meta http-equiv=refresh content="0;url=javascript:hit()">',
  '<link rel=stylesheet href=x onerror=hit()>',
  '<template><script>hit()</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=hit()>">',
  '<a href="javascript:hit()" id=search-status>',
  'javascript:hit()',
  'java\tscript:hit()',
  'data:text/html,<script>hit()</script>',
  '&lt;img src=x onerror=hit()&gt;',
  '&#60;script&#62;hit()&#60;/script&#62;',
  '\\u003cscript\\u003ehit()\\u003c/script\\u003e',
  '%3Cscript%3Ehit()%3C/script%3E',
  '%253Cscript%253Ehit()%253C/script%253E',
  '{{constructor.constructor("hit()")()}}',
  '${hit()}',
  '{hit()}',
  '__proto__',
  'constructor',
  '__proto__[hit]=hit()',
];

const quoted = (text: string) => JSON.stringify(text.replace('\t', ' '));
const escaped = (text: string) => text.replace(/[\\`*_{}[\]()#+\-.!|<>&~:]/g, '\\$&');

/** Gives the files of a release that is made of attacks wherever an author can write words. */
export function attackRelease(): { mdx: string; source: string } {
  const words = VECTORS.map((text) => text.replace('\t', ' '));
  const [headline = '', issuer = '', wire = '', place = ''] = words.slice(4, 8);
  const omitted = '</article><script>hit()</script>';
  const mdx = `---
headline: ${quoted(headline)}
issuer: ${quoted(issuer)}
wire: ${quoted(wire)}
place: ${quoted(place)}
date: "2024-05-03"
release: ${quoted('");}</style><script>hit()</script>')}
state: ${quoted('<img src=x onerror=hit()>')}
received: ${quoted('</p><svg onload=hit()>')}
omitted:
  - text: ${quoted(omitted)}
    why: ${quoted('"><img src=x onerror=hit()>')}
edition:
  date: "2024-06-01"
  changes: ${quoted('<details open ontoggle=hit()>')}
---

${words.map((text, n) => `${escaped(text)}[^n${n}]\n\n[^n${n}]: ${escaped(text)}`).join('\n\n')}

<Edition>

## \\[${escaped('<img src=x onerror=hit()>')}]

## \\[About this text]

<About />

</Edition>
`;
  return { mdx, source: [headline, ...words, omitted].join('\n\n') };
}
