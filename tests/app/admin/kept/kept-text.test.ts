import { expect, test } from 'vitest';
import { dropKeptText, keepText, keptTextKey, readKeptText } from '@/app/admin/_kept/kept-text';
import { EPISODE_TEXT, textOf } from '@/app/admin/episodes/form/episode-text';
import { episodeForm } from '../../../factories/episode-form';

const { parse } = EPISODE_TEXT;
const key = keptTextKey('episode', 'ada', 7);

/** A browser's storage that takes so many characters. */
function storageOf(room = Number.POSITIVE_INFINITY): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (n) => [...items.keys()][n] ?? null,
    clear: () => items.clear(),
    getItem: (name) => items.get(name) ?? null,
    removeItem: (name) => void items.delete(name),
    setItem: (name, value) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      items.set(name, value);
    },
  };
}

const kept = (visit: string, at: number, title = visit) => ({
  visit,
  at,
  revision: 1,
  seq: 1,
  form: episodeForm({ title }),
});
const titles = (storage: Storage) => readKeptText(storage, key, parse).map(({ form }) => form.title);

test('each visit keeps its latest text, and the newest comes first', () => {
  const storage = storageOf();
  keepText(storage, key, kept('a', 1));
  keepText(storage, key, kept('b', 2));
  keepText(storage, key, kept('a', 3, 'a, later'));
  expect(titles(storage)).toEqual(['a, later', 'b']);
  dropKeptText(storage, key, 'a');
  expect(titles(storage)).toEqual(['b']);
  dropKeptText(storage, key, 'b');
  expect(storage.length).toBe(0);
});

test('editors and episodes are kept apart', () => {
  const keys = [
    keptTextKey('episode', 'ada', 7),
    keptTextKey('article', 'ada', 7),
    keptTextKey('episode', 'ada', null),
    keptTextKey('episode', 'grace', 7),
  ];
  expect(new Set(keys).size).toBe(4);
});

test('five visits are kept, and the oldest goes', () => {
  const storage = storageOf();
  for (let n = 1; n <= 6; n++) keepText(storage, key, kept(`visit ${n}`, n));
  expect(titles(storage)).toEqual(['visit 6', 'visit 5', 'visit 4', 'visit 3', 'visit 2']);
});

test('a full browser says that it kept nothing', () => {
  expect(keepText(storageOf(100), key, kept('a', 1))).toBe(false);
  expect(keepText(storageOf(), key, kept('a', 1))).toBe(true);
});

test('what can not be read as kept text is none', () => {
  const storage = storageOf();
  for (const junk of ['{', '"text"', '[{"visit":1}]', 'null']) {
    storage.setItem(key, junk);
    expect(readKeptText(storage, key, parse)).toEqual([]);
  }
});

test('what the last attempt wanted of a form is no part of its text', () => {
  const form = episodeForm({ status: 'draft' });
  expect(textOf({ ...form, status: 'published' })).toBe(textOf(form));
  expect(textOf({ ...form, title: 'Another' })).not.toBe(textOf(form));
});
