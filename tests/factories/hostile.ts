import type { SamplePost } from './archives';
import { makeZip } from './zip';

export type Hostile = { what: string; bytes: Buffer };

/** Numbers that are the same at every run (mulberry32). */
function randomly(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A file as disks, mail and people spoil it: cut off, bits turned, pieces lost, doubled or moved, other encodings. */
export function spoil(bytes: Buffer, seed: number): Hostile[] {
  const random = randomly(seed);
  const somewhere = () => Math.floor(random() * bytes.length);
  const spoilt: Hostile[] = [];
  for (let cut = 0; cut < 20; cut++) {
    const at = Math.floor((bytes.length * cut) / 20);
    spoilt.push({ what: `cut off at ${at}`, bytes: bytes.subarray(0, at) });
  }
  for (let flip = 0; flip < 30; flip++) {
    const copy = Buffer.from(bytes);
    for (let count = 0; count <= flip; count++) {
      const at = somewhere();
      copy.writeUInt8((copy[at] ?? 0) ^ (1 << Math.floor(random() * 8)), at);
    }
    spoilt.push({ what: `${flip + 1} bits turned`, bytes: copy });
  }
  for (let piece = 0; piece < 10; piece++) {
    const [from, to] = [somewhere(), somewhere()].sort((a, b) => a - b) as [number, number];
    const [before, within, after] = [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)];
    spoilt.push({ what: `${from} to ${to} lost`, bytes: Buffer.concat([before, after]) });
    spoilt.push({ what: `${from} to ${to} twice`, bytes: Buffer.concat([before, within, within, after]) });
    spoilt.push({ what: `${from} to ${to} noughts`, bytes: Buffer.concat([before, Buffer.alloc(to - from), after]) });
  }
  const text = bytes.toString('utf8');
  spoilt.push(
    { what: 'UTF-16 with a mark', bytes: Buffer.from(`\ufeff${text}`, 'utf16le') },
    { what: 'UTF-16 without one', bytes: Buffer.from(text, 'utf16le') },
    { what: 'UTF-16, the other way', bytes: Buffer.from(`\ufeff${text}`, 'utf16le').swap16() },
    { what: 'two marks', bytes: Buffer.concat([Buffer.from('\ufeff\ufeff'), bytes]) },
    { what: 'bytes that are no UTF-8', bytes: Buffer.from(text.replaceAll('e', 'é'), 'latin1') },
    { what: 'noughts between', bytes: Buffer.from(text.replaceAll('<', '<\0')) },
    { what: 'old Mac line ends', bytes: Buffer.from(text.replaceAll('\n', '\r')) },
    { what: 'spaces in front', bytes: Buffer.concat([Buffer.alloc(9_000, 32), bytes]) },
    {
      what: 'a ZIP of it, of it',
      bytes: makeZip([{ name: 'a.zip', content: makeZip([{ name: 'b', content: bytes }]) }]),
    },
    { what: 'a ZIP within too many', bytes: nest(bytes, 6) },
    { what: 'at a path that leads out', bytes: makeZip([{ name: '../../etc/a', content: bytes }]) },
    { what: 'at a path of the root', bytes: makeZip([{ name: '/etc/a', content: bytes }]) },
    { what: 'at a path of a drive', bytes: makeZip([{ name: 'C:\\a', content: bytes }]) },
    { what: 'at a path with a nought', bytes: makeZip([{ name: 'a\0b', content: bytes }]) },
    { what: 'as a link', bytes: makeZip([{ name: 'a', content: bytes, mode: 0o120777 }]) },
    { what: 'encrypted', bytes: makeZip([{ name: 'a', content: bytes, flags: 1 }]) },
    { what: 'claiming to be smaller', bytes: makeZip([{ name: 'a', content: bytes, claimedSize: 10 }]) },
    { what: 'claiming to be huge', bytes: makeZip([{ name: 'a', content: bytes, claimedSize: 0xfffffff0 }]) },
    { what: 'twice at one path', bytes: makeZip([0, 1].map(() => ({ name: 'a', content: bytes }))) },
    {
      what: 'with a bomb beside',
      bytes: makeZip([
        { name: 'bomb', content: Buffer.alloc(20_000_000) },
        { name: 'a', content: bytes },
      ]),
    },
  );
  return spoilt;
}

function nest(bytes: Buffer, depth: number): Buffer {
  return depth === 0 ? bytes : makeZip([{ name: 'in.zip', content: nest(bytes, depth - 1) }]);
}

/** Bodies that overflow, multiply, run or reach out when they are read carelessly. */
export function hostilePosts(post: SamplePost): { what: string; posts: SamplePost[] }[] {
  const body = (what: string, html: string) => ({
    what,
    posts: [
      { ...post, html },
      { ...post, id: `${post.id}1`, slug: 'good' },
    ],
  });
  return [
    body('50,000 elements deep', '<div>'.repeat(50_000)),
    body('quotations without end', '<blockquote>'.repeat(3_000)),
    body('lists without end', '<ul><li>'.repeat(2_000)),
    body('tables without end', '<table><tr><td>'.repeat(2_000)),
    body(
      'open formatting in every paragraph',
      `${Array.from({ length: 200 }, (_, n) => `<b id=${n}>`).join('')}${'<p>x'.repeat(20_000)}`,
    ),
    body('a million letters and more', `<p>${'a'.repeat(1_100_000)}</p>`),
    body('an element with a long attribute', `<p title="${'a'.repeat(900_000)}">x</p>`),
    body('20,000 attributes', `<p ${Array.from({ length: 20_000 }, (_, n) => `a${n}`).join(' ')}>x</p>`),
    body('a comment that does not end', `<!--${'-'.repeat(100_000)}`),
    body('a script that does not end', `<script>${'while(1);'.repeat(10_000)}`),
    body('noughts and half characters', '<p>a\0b\ud800c</p>'),
    body('100,000 brackets', `<p>${'['.repeat(100_000)}</p>`),
    body('100,000 stars', `<p>${'*a_'.repeat(30_000)}</p>`),
    body('100,000 ampersands', '&'.repeat(100_000)),
    body(
      'pictures of inner networks',
      '<img src="http://169.254.169.254/latest/"><img src="file:///etc/passwd"><img src="//localhost:1/">',
    ),
    body('a picture from outside the archive', '<img src="../../../../etc/passwd"><img src="media/../../x.png">'),
    body(
      'attacks on readers',
      '<img src=x onerror=alert(1)><svg onload=alert(1)><a href="javascript:alert(1)">x</a><iframe srcdoc="<script>alert(1)</script>">',
    ),
  ];
}

/** XML that attacks whoever reads it. @param xml a good file, with a declaration of its own or without */
export function hostileXml(xml: string): Hostile[] {
  const [, declaration = '', rest = xml] = /^(<\?xml[^>]*\?>)?([\s\S]*)$/.exec(xml) ?? [];
  const root = /<(\w+)/.exec(rest)?.[1] ?? 'x';
  const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
  const withType = (type: string, inside = rest) => Buffer.from(`${declaration}${type}${inside}`);
  const used = rest.replace('</title>', '&x;</title>').replace('</regular-title>', '&x;</regular-title>');
  return [
    { what: 'a document type', bytes: withType(`<!DOCTYPE ${root}>`) },
    {
      what: 'a billion laughs',
      bytes: withType(`<!DOCTYPE ${root} [<!ENTITY l0 "ha">${laughs}<!ENTITY x "&l9;">]>`, used),
    },
    {
      what: 'a file of this machine',
      bytes: withType(`<!DOCTYPE ${root} [<!ENTITY x SYSTEM "file:///etc/passwd">]>`, used),
    },
    { what: 'a file of another', bytes: withType(`<!DOCTYPE ${root} SYSTEM "http://127.0.0.1:1/x.dtd">`, used) },
    { what: 'parameters', bytes: withType(`<!DOCTYPE ${root} [<!ENTITY % x SYSTEM "http://127.0.0.1:1/">%x;]>`) },
    { what: 'an entity of nobody', bytes: Buffer.from(declaration + used) },
    { what: 'a document type without end', bytes: withType(`<!DOCTYPE ${root} [${'<!ENTITY a "b">'.repeat(20_000)}`) },
    { what: 'an encoding of nobody', bytes: Buffer.from(`<?xml version="1.0" encoding="klingon"?>${rest}`) },
    { what: 'an encoding that lies', bytes: Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${rest}`) },
    {
      what: 'elements without end',
      bytes: Buffer.from(`${declaration}${rest.replace('</', `${'<a>'.repeat(20_000)}</`)}`),
    },
    {
      what: 'a tag of a million letters',
      bytes: Buffer.from(`${declaration}${rest.replace('</', `<${'a'.repeat(1_000_000)}/></`)}`),
    },
    {
      what: 'processing instructions',
      bytes: Buffer.from(`${declaration}<?xml-stylesheet href="http://127.0.0.1:1/"?>${rest}`),
    },
  ];
}

/** JSON that attacks whoever reads it. @param json a good file with an array `posts` */
export function hostileJson(json: string): Hostile[] {
  const inFirst = (what: string, fields: string) => ({
    what,
    bytes: Buffer.from(json.replace('"posts":[{', `"posts":[{${fields},`)),
  });
  return [
    inFirst('brackets without end', `"x":${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    inFirst('brackets that do not close', `"x":${'['.repeat(100_000)}`),
    inFirst('a prototype', '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}'),
    inFirst('a million letters', `"x":"${'a'.repeat(1_100_000)}"`),
    inFirst('a number without end', `"x":${'9'.repeat(100_000)}`),
    inFirst('an ID that is none', '"id":1e400'),
    inFirst('lists where texts should be', '"title":[[]],"body":{},"tags":"x","regular-title":7,"regular-body":[]'),
    inFirst('half characters', '"title":"\\ud800","regular-title":"\\udfff\\u0000"'),
    { what: 'code in the place of data', bytes: Buffer.from(json.replace('"posts":[', '"posts":alert(1)||[')) },
    { what: 'posts that are none', bytes: Buffer.from(json.replace('"posts":[', '"posts":[1,null,"x",[[]],{},')) },
  ];
}
