/**
 * Posts that try to run a script, made by the families in which such attacks are published (OWASP's and PortSwigger's cheat
 * sheets, the HTML5 Security Cheatsheet, DOMPurify's and Cure53's papers on mutation): each element with each handler, each
 * disguise of a scheme in each attribute that takes an address, broken tags, elements whose content browsers read
 * differently, and what Markdown makes of text. Each calls executed(), which a page under test defines.
 */
export function listHostileHtml(): string[] {
  return [...new Set([...handlers(), ...addresses(), ...scripts(), ...mutations(), ...markdown()])];
}

const CALL = 'executed()';

const TAGS =
  'a abbr acronym address animate animatetransform applet area article aside audio b base bdi bdo big blink blockquote body br button canvas caption center cite code col custom-tag data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 head header hr html i iframe image img input ins isindex kbd keygen label legend li link listing main map mark marquee math menu meta meter mglyph multicol nav nobr noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt ruby s samp script section select set shadow slot small source spacer span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul use var video wbr xmp xss'.split(
    ' ',
  );
const EVENTS =
  'onabort onafterprint onanimationend onanimationstart onauxclick onbeforecopy onbeforeinput onbeforeprint onbeforetoggle onbeforeunload onbegin onblur oncanplay onchange onclick onclose oncontextmenu oncopy oncuechange oncut ondblclick ondrag ondragend onended onerror onfinish onfocus onfocusin onformdata onfullscreenchange onhashchange oninput oninvalid onkeydown onload onloadstart onmessage onmousedown onmouseenter onmouseover onmousewheel onpagehide onpageshow onpaste onplay onpointerdown onpointerrawupdate onpopstate onrepeat onreset onresize onscroll onscrollend onsearch onseeked onselect onshow onstart onsubmit ontoggle ontouchstart ontransitionend onunhandledrejection onunload onwebkitanimationstart onwheel'.split(
    ' ',
  );

/** How an attribute may be written. */
const FORMS: ((tag: string, event: string, call: string) => string)[] = [
  (tag, event, call) => `<${tag} ${event}="${call}" autofocus tabindex=1>x</${tag}>`,
  (tag, event, call) => `<${tag} src=x ${event}=${call}>`,
  (tag, event, call) => `<${tag.toUpperCase()}/${event.replace('on', 'oN')}='${call}'//>`,
  (tag, event, call) => `<${tag}\n${event}\n=\n"${encode(call)}"\n>x`,
  (tag, event, call) => `"><${tag}\x0c${event}=\`${call}\` style="animation-name:x"`,
  (tag, event, call) => `<x title="></x><${tag} ${event}=${call} />`,
];

function handlers(): string[] {
  return TAGS.flatMap((tag, i) =>
    EVENTS.filter((_, j) => (i + j) % 2 === 0 || tag === 'img' || tag === 'svg').map((event, j) => {
      const form = FORMS[(i + j) % FORMS.length];
      return form ? form(tag, event, CALL) : '';
    }),
  );
}

const encode = (text: string) => [...text].map((character) => `&#x${character.charCodeAt(0).toString(16)};`).join('');
const decimal = (text: string, end = ';') =>
  [...text].map((character) => `&#${String(character.charCodeAt(0)).padStart(7, '0')}${end}`).join('');

/** A scheme in disguise. */
const SCHEMES = [
  `javascript:${CALL}`,
  `JaVaScRiPt:${CALL}`,
  ` javascript:${CALL}`,
  `\x01javascript:${CALL}`,
  `\x1fjavascript:${CALL}`,
  `java\tscript:${CALL}`,
  `java\nscript:${CALL}`,
  `java&Tab;script&colon;${CALL}`,
  `jav&#x0A;ascript:${CALL}`,
  `java&NewLine;script:${CALL}`,
  `java\0script:${CALL}`,
  `javascript&#58;${CALL}`,
  `javascript&#x3a;${CALL}`,
  `javascript&#0000058${CALL}`,
  encode(`javascript:${CALL}`),
  decimal(`javascript:${CALL}`),
  decimal(`javascript:${CALL}`, ''),
  `javascript://example.org/%0a${CALL}`,
  `javascript:/*--></title></style></textarea></script>*/${CALL}`,
  `javascript:%65xecuted()`,
  `javascript:\\u0065xecuted()`,
  `feed:javascript:${CALL}`,
  `view-source:javascript:${CALL}`,
  `jar:javascript:${CALL}!`,
  `vbscript:${CALL}`,
  `livescript:${CALL}`,
  `mocha:${CALL}`,
  `data:text/html,<script>parent.${CALL}</script>`,
  `data:text/html;base64,PHNjcmlwdD5leGVjdXRlZCgpPC9zY3JpcHQ+`,
  `data:text/html;charset=utf-16,%00<script>${CALL}</script>`,
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${CALL}'/>`,
  `data:text/javascript,${CALL}`,
  `data:application/xhtml+xml,<script xmlns='http://www.w3.org/1999/xhtml'>${CALL}</script>`,
  `blob:javascript:${CALL}`,
  `\u00a0javascript:${CALL}`,
  `\u2028javascript:${CALL}`,
  `\ufeffjavascript:${CALL}`,
  `ｊavascript:${CALL}`,
  `java&#173;script:${CALL}`,
  `&#1;javascript:${CALL}`,
];

/** Where an address goes. */
const SINKS: ((address: string) => string)[] = [
  (address) => `<a href="${address}">x</a>`,
  (address) => `<a href='${address}' target=_self>x`,
  (address) => `<a ping="${address}" href="${address}">x</a>`,
  (address) => `<map name=m><area shape=default href="${address}"></map><img usemap="#m" src=x>`,
  (address) => `<iframe src="${address}"></iframe>`,
  (address) => `<iframe srcdoc="${address}<svg onload=${CALL}>"></iframe>`,
  (address) => `<frameset><frame src="${address}"></frameset>`,
  (address) => `<embed src="${address}">`,
  (address) => `<object data="${address}"></object>`,
  (address) => `<object><param name="code" value="${address}"></object>`,
  (address) => `<form action="${address}"><input type=submit></form>`,
  (address) => `<form><button formaction="${address}">x</button></form>`,
  (address) => `<isindex type=submit action="${address}">`,
  (address) => `<input type=image src="${address}" formaction="${address}">`,
  (address) => `<img src="${address}">`,
  (address) => `<img srcset="${address} 1x" src="${address}" lowsrc="${address}" dynsrc="${address}">`,
  (address) => `<image xlink:href="${address}">`,
  (address) => `<svg><a xlink:href="${address}"><text x=20 y=20>x</text></a></svg>`,
  (address) => `<svg><use href="${address}#x"></use></svg>`,
  (address) => `<svg><a><animate attributeName=href values="${address}" /><text>x</text></a></svg>`,
  (address) => `<svg><set attributeName=href to="${address}"></svg>`,
  (address) => `<svg><script href="${address}"></script></svg>`,
  (address) => `<math href="${address}">x</math>`,
  (address) => `<math><maction actiontype="statusline#x" xlink:href="${address}">x</maction></math>`,
  (address) => `<meta http-equiv=refresh content="0;url=${address}">`,
  (address) => `<link rel=stylesheet href="${address}">`,
  (address) => `<link rel=import href="${address}">`,
  (address) => `<base href="${address}"><a href="#">x</a>`,
  (address) => `<body background="${address}">`,
  (address) => `<table background="${address}"><td background="${address}">x</table>`,
  (address) => `<video poster="${address}"><source src="${address}"></video>`,
  (address) => `<audio src="${address}"></audio>`,
  (address) => `<script src="${address}"></script>`,
  (address) => `<blockquote cite="${address}">x</blockquote>`,
  (address) => `<div style="background:url(${address})">x</div>`,
  (address) => `<div style="width:expression(${CALL});behavior:url(${address})">x</div>`,
  (address) => `<style>@import "${address}"; li{list-style-image:url(${address})}</style><ul><li>x</ul>`,
  (address) => `<xml src="${address}"></xml><span datasrc="#x" datafld=y>x</span>`,
  (address) => `<portal src="${address}"></portal>`,
  (address) => `<details open><summary><a href="${address}">x</a></summary></details>`,
];

function addresses(): string[] {
  return SINKS.flatMap((sink) => SCHEMES.map((address) => sink(address.replaceAll('"', '&quot;'))));
}

function scripts(): string[] {
  const openings = [
    '<script>',
    '<SCRIPT>',
    '<script\x20type="text/javascript">',
    '<script\x0c>',
    '<script/x>',
    '<script\n>',
    '<svg><script>',
    '<math><script>',
    '<script x=">">',
    '<<script>',
    '<scr<script>ipt>',
    '<script\0>',
    '<scrip\u0000t>',
    '<!--><script>',
    '<![CDATA[<script>',
    '<?xml?><script>',
    '<%<script>',
    '</br><script>',
    '<noscript><script>',
    '<xmp><script>',
    '<table><script>',
    '<select><script>',
    '<template><script>',
    '<p title="<script>',
    '<a<script>',
    '<script type=module>',
    '<title><script>',
    '<textarea><script>',
    '<iframe><script>',
    '<style><script>',
  ];
  const bodies = [
    CALL,
    `/**/${CALL}//`,
    `<!--\n${CALL}\n-->`,
    `eval('exec'+'uted()')`,
    `\\u0065xecuted()`,
    `top['executed']()`,
    `onerror=executed;throw 1`,
    `setTimeout\`executed\\x28\\x29\``,
    `[].map.call\`\${executed}\``,
    `import('data:text/javascript,${CALL}')`,
  ];
  const closings = ['</script>', '</SCRIPT >', '</script\n>', '</script/x>', ''];
  return openings.flatMap((open, i) => bodies.map((body, j) => `${open}${body}${closings[(i + j) % closings.length]}`));
}

/** Elements whose content is read as text in one place and as elements in another. */
function mutations(): string[] {
  const image = `<img src=x onerror=${CALL}>`;
  const raw = [
    'style',
    'xmp',
    'noembed',
    'noframes',
    'noscript',
    'iframe',
    'textarea',
    'title',
    'script',
    'plaintext',
    'listing',
    'template',
    'select',
    'math',
    'svg',
    'desc',
    'mtext',
    'mglyph',
    'annotation-xml',
    'foreignObject',
  ];
  const roots = [
    '',
    '<svg>',
    '<math>',
    '<svg><desc>',
    '<svg><foreignObject>',
    '<math><mtext>',
    '<math><annotation-xml encoding="text/html">',
    '<table>',
    '<form><math><mtext></form><form>',
    '<math><mtext><table><mglyph>',
    '<svg></p>',
    '<p>',
    '<select>',
    '<details open>',
  ];
  return [
    ...roots.flatMap((root) => raw.map((name) => `${root}<${name}><a title="</${name}>${image}">`)),
    ...roots.flatMap((root) =>
      raw.map((name) => `${root}<${name}><!--</${name}><img title="--&gt;${encode(image)}">-->${image}`),
    ),
    ...roots.flatMap((root) =>
      raw.map((name) => `${root}<${name}><${name}>&lt;/${name}&gt;${encode(image)}</${name}>${image}`),
    ),
    ...raw.map((name) => `<${name}/><style><img src="</style>${image}">`),
    `<a title="${encode('"')}>${image}">x</a>`,
    `<img alt="\`><script>${CALL}</script>" src=x>`,
    `<b a=\u0060b\u0060 onclick=${CALL}>x`,
    `<div id="x</div>${image}">x</div>`,
    `<!--[if gte IE 4]><script>${CALL}</script><![endif]-->`,
    `<!--!>${image}<!-->`,
    `<!-- --!>${image}-->`,
    `<![CDATA[${image}]]>`,
    `<?${image}?>`,
    `</${image}>`,
  ];
}

/** What only becomes an attack once it is read as Markdown. */
function markdown(): string[] {
  const targets = SCHEMES.filter((address) => !/[\n\0"<>]/.test(address));
  const texts = targets.flatMap((address) => [
    `[x](${address})`,
    `![x](${address})`,
    `<${address}>`,
    `[x](<${address}>)`,
    `[x][y]\n\n[y]: ${address}`,
    `[x](${address} "t")`,
    `[![x](${address})](${address})`,
    `[^x]\n\n[^x]: [x](${address})`,
    `| a |\n| - |\n| [x](${address}) |`,
    `\`\`\`\n\`\`\`\n[x](${address})`,
  ]);
  const image = `<img src=x onerror=${CALL}>`;
  const html = [
    '',
    '- ',
    '> ',
    '# ',
    '1. ',
    '    ',
    '```\n',
    '| a |\n| - |\n| ',
    '**',
    '[',
    '![',
    '[x](y "',
    '<b>',
    '\\',
    '&lt;',
    '<!-- --> ',
    '<a href="x">',
    '[^1]: ',
    '~~',
    '`',
  ].map((start) => `${start}${image}`);
  return [
    ...texts,
    ...texts.map((text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`),
    ...html,
    ...html.map((text) => text.replaceAll('<', '&lt;')),
  ];
}
