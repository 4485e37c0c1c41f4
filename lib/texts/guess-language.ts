/** A language as highlight.js names it, and lines that are hardly any other's. */
const SIGNS: [language: string, sign: RegExp][] = [
  ['json', /^\s*"[^"]+"\s*:\s*(?:["[{\d]|true|false|null)/],
  [
    'python',
    /^\s*(?:from [\w.]+ import |import [\w.]+(?: as \w+)?\s*$|def \w+\(.*\)(?: -> .+)?:|class \w+.*:\s*$|>>> |elif .*:|@\w+|(?:for|while|with|if|try|except|else)\b.*:\s*(?:#.*)?$|print\(|assert |raise \w+)/,
  ],
  [
    'javascript',
    /^\s*(?:(?:var|let|const) [\w$]+\s*=|function\b.*\{\s*$|import .* from ['"]|export |.*=>\s*[{(]|\w+(?:\.\w+)+\(.*\);|console\.log)/,
  ],
  [
    'bash',
    /^\s*(?:\$ |#!\/bin\/|(?:sudo|apt-get|cd|git|cp|mv|rm|mkdir|chmod|chown|echo|export|ssh|scp|curl|wget|docker|pip|npm|npx|brew|tar|grep|find|fab|knife|screen|df|vagrant|heroku|source|service|systemctl|psql|openssl|ls|cat|make|df|kill)\s+\S)/,
  ],
  ['sql', /^\s*(?:SELECT .* FROM|INSERT INTO|CREATE TABLE|UPDATE \w+ SET|ALTER TABLE|DELETE FROM)\b/i],
  ['xml', /^\s*<\/?[a-z][\w:-]*(?:\s[^>]*)?>/i],
  ['css', /^\s*(?:[.#]?[\w-]+(?:[ ,>:][^{;]*)?\{\s*$|[a-z-]+:\s*[^;{]+;\s*$)/],
  ['java', /^\s*(?:public|private|protected)\s+(?:static\s+)?[\w<>[\]]+\s+\w+/],
  ['c', /^\s*#include\s*[<"]/],
  ['go', /^\s*(?:package \w+$|func \w*\(|\w+ := )/],
  ['ruby', /^\s*(?:require ['"]|def \w+(?:\(.*\))?\s*$|puts |end\s*$)/],
  ['nginx', /^\s*(?:server|location\b.*|upstream \w+)\s*\{\s*$/],
];

const SHELL = SIGNS.find(([language]) => language === 'bash')?.[1];

/** The language of a listing where lines of it say so, as highlight.js names it; null where they don't. */
export function guessLanguage(code: string): string | null {
  const lines = code
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 200);
  let best: { language: string; count: number } | null = null;
  for (const [language, sign] of SIGNS) {
    const count = lines.filter((line) => sign.test(line)).length;
    if (count > (best?.count ?? 0)) best = { language, count };
  }
  // A command that writes a file says what is in it, and stays a command.
  if (SHELL?.test(lines[0] ?? '')) return 'bash';
  return best && best.count / lines.length >= 0.12 ? best.language : null;
}
