/** A bullet that stands for nothing else: no line of a program begins so. */
const BULLET_ONLY = /^\s*[•‣◦▪●○·]\s/;
const COMMANDS =
  'sudo|apt-get|apt|brew|cd|git|cp|mv|rm|mkdir|chmod|chown|echo|export|ssh|scp|curl|wget|docker|pip3?|npm|npx|yarn|tar|grep|find|source|service|systemctl|psql|openssl|ls|cat|make|df|kill|screen|fab|knife|vagrant|heroku|python3?|node|ruby|gem|bundle|rake|cargo|go|touch|tail|head|sed|awk|ln|ps|top|emacs|vim|nano';
/** A line that is hardly anything but a line of a program. */
const CODE = new RegExp(
  [
    String.raw`^\s*(?:>>>|\.\.\.) `,
    String.raw`^\s*\$ \S`,
    String.raw`^\s*#(?: |!|include)`,
    String.raw`^\s*//`,
    String.raw`^\s*/?\*+/?\s*$`,
    String.raw`^\s*["']{3}\s*$`,
    String.raw`^\s*(?:from [\w.]+ import |import [\w.]+(?: as \w+)?\s*;?$|import .* from ["'])`,
    String.raw`^\s*(?:async )?(?:def|class|function|fn|func|public|private|static|struct|interface|package|namespace|module)\b.*[:{(]\s*$`,
    String.raw`^\s*def \w+\(`,
    String.raw`^\s*@\w+(?:\(.*\))?\s*$`,
    String.raw`^\s*(?:if|elif|else|for|while|try|except|finally|with|switch|case|do)\b.*[:{]\s*(?:#.*)?$`,
    String.raw`^\s*(?:return|raise|yield|del|assert|throw|var|let|const|print)\b.*[\w)\]}"';]$`,
    String.raw`^\s*[\w.$\[\]"'-]+(?:, ?[\w.$]+)* [-+*/|]?:?= \S`,
    String.raw`^\s*[A-Z][A-Z0-9_]+=`,
    String.raw`^\s*[\w.$]+\(.*\)[;:]?\s*(?:#.*)?$`,
    String.raw`^\s*["'][\w-]+["']\s*:\s*`,
    String.raw`[;{}\\]\s*$`,
    String.raw`^\s*[)\]}>]+[;,)]*\s*$`,
    String.raw`^\s*</?[a-z][^>]*>\s*$`,
    String.raw`^\s*\| `,
    String.raw`^\s*(?:${COMMANDS})(?: [\w./~:<>@=*$'"\`+|{}-]+)*(?: \\;| ;)?\s*$`,
    String.raw`^\s*[\w./-]+(?: \S+)* \| (?:[ef]?grep|sed|awk|cut|sort|xargs|tee|head|tail|wc|less|uniq)\b`,
    String.raw`^\s*>\s?[\w./~-]+$`,
  ].join('|'),
);
/** A line of prose: several words that begin with a capital letter or end a sentence. */
const PROSE = /^\s*(?:[A-Z“"‘(][\w’'”",-]*(?: [\w’'“”"‘(),-]+){3,}|(?:\S+ ){5,}\S+[.!?:…”’)]\s*$)/u;

export function isCode(line: string): boolean {
  return CODE.test(line) && !isSentence(line);
}

/** Prose whatever its start says, such as “from the sea (a long way off) come ships;” or a command's name as a word. */
function isSentence(line: string): boolean {
  const words = line.trim().split(/\s+/);
  return (
    words.length >= 6 &&
    /^[A-Z“‘(]?[\p{L}’',-]+$/u.test(words[0] ?? '') &&
    /[\p{L})”’][.!?…:,]?$/u.test(line.trim()) &&
    words.filter((word) => /^[“‘("]?[\p{L}’'-]+[.,;:!?)”’…"]*$/u.test(word)).length / words.length > 0.85 &&
    !/[=;{}]\s*$/.test(line) &&
    !/^\s*(?:>>>|#|\/\/|\$)/.test(line) &&
    !/^\s*from [\w.]+ import /.test(line)
  );
}

/** Whether a chunk is a part of a program: most of its lines are, and its first is no sentence. */
export function isListing(lines: string[]): boolean {
  if (lines.some((line) => BULLET_ONLY.test(line))) return false;
  const code = lines.filter((line) => isCode(line)).length;
  if (code === 0 || isSentence(lines[0] ?? '')) return false;
  const prose = lines.filter((line) => !isCode(line) && PROSE.test(line)).length;
  return code > prose && code / lines.length >= 0.4;
}

/** A chunk in the middle of a program that says little by itself, such as a list of names or one closing bracket. */
export function continuesListing(lines: string[]): boolean {
  return isListing(lines) || lines.every((line) => /^ {4,}\S|^\t/.test(line) && !BULLET_ONLY.test(line));
}
