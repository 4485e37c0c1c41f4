import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '@/lib/feeds/clean-text';
import { element, textElement, xmlDocument } from '@/lib/feeds/xml';
import { hostileText } from '../../factories/interviews';
import { parseXml } from '../../factories/xml-tree';

test('any text comes back from a parser as it went in, but for what XML has no place for', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (text, attribute) => {
      const root = parseXml(xmlDocument(element('a', { b: attribute }, [text, element('c')])));
      expect(root.text).toBe(cleanText(text));
      expect(root.attributes).toEqual({ b: cleanText(attribute) });
    }),
    { numRuns: 300 },
  );
});

test('text is rid of control characters, halves of pairs and non-characters, and of nothing else', () => {
  expect(cleanText('a\u0000\u001f\ud800b\udc00\ufffe\uffff\tc\n\r👍\u2028')).toBe('ab\tc\n\r👍\u2028');
});

test('what is not known leaves no trace', () => {
  expect(element('a', { b: null, c: undefined, d: 0 }, [null, textElement('e', ''), textElement('f', 0)]).xml).toBe(
    '<a d="0"><f>0</f></a>',
  );
});
