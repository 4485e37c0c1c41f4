import { expect, test } from 'vitest';
import { listHeadings } from '@/lib/articles/headings';

test('headings are listed with their words alone, their level under the page’s title and a fragment each', () => {
  const text = '## Where *it* `began`\n\ntext\n\n#### Deep\n\nBelow a line\n------------\n\n> ## Quoted\n\n## ???';
  expect(listHeadings(text)).toEqual([
    { id: 'where-it-began', text: 'Where it began', level: 2 },
    { id: 'deep', text: 'Deep', level: 3 },
    { id: 'below-a-line', text: 'Below a line', level: 2 },
    { id: 'section', text: '???', level: 2 },
  ]);
});

test('a text without headings has none', () => {
  expect(listHeadings('No # heading\n\n    # code')).toEqual([]);
});
