import { type Token, type TokenHandler, Tokenizer, TokenizerMode } from 'parse5';

/**
 * Calls back for each start tag of HTML, and for each text, without building a tree: as deep as the HTML may be.
 * @param onText told the text between tags, entities read
 */
export function readTags(
  html: string,
  onTag: (name: string, attribute: (name: string) => string | null) => void,
  onText: (text: string) => void = () => {},
): void {
  const handler: TokenHandler = {
    onStartTag: ({ tagName, attrs }: Token.TagToken) => {
      onTag(tagName, (name) => attrs.find((attribute) => attribute.name === name)?.value ?? null);
      // In these there is no tag but their own end.
      if (tagName === 'script') tokenizer.state = TokenizerMode.SCRIPT_DATA;
      else if (tagName === 'style') tokenizer.state = TokenizerMode.RAWTEXT;
    },
    onEndTag: () => {},
    onComment: () => {},
    onDoctype: () => {},
    onEof: () => {},
    onCharacter: ({ chars }) => onText(chars),
    onNullCharacter: () => {},
    onWhitespaceCharacter: ({ chars }) => onText(chars),
  };
  const tokenizer = new Tokenizer({}, handler);
  tokenizer.write(html, true);
}

/** The text of HTML that is a line, such as a title: tags away, entities read, spaces single. */
export function toLine(html: string): string {
  let text = '';
  readTags(
    html.slice(0, 10_000),
    () => {},
    (part) => {
      text += part;
    },
  );
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
