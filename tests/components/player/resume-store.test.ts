import { beforeEach, expect, test } from 'vitest';
import { createResumeStore } from '@/components/player/resume-store';
import { MemoryStorage } from '../../fakes/memory-storage';

const DAY_MS = 24 * 60 * 60 * 1000;
let storage = new MemoryStorage();
let now = Date.UTC(2026, 10, 24);
const open = () =>
  createResumeStore(
    () => storage,
    () => now,
  );

beforeEach(() => {
  storage = new MemoryStorage();
});

test('the second is known to the next page, until it is taken back or half a year old', () => {
  open().put('rR6vHY3qYE4', 754);
  expect(open().get('rR6vHY3qYE4')).toBe(754);
  expect(open().get('R6XSEfNqgZ4')).toBeNull();
  now += 181 * DAY_MS;
  expect(open().get('rR6vHY3qYE4')).toBeNull();
  open().put('rR6vHY3qYE4', 800);
  open().remove('rR6vHY3qYE4');
  expect(open().get('rR6vHY3qYE4')).toBeNull();
});

test('beyond fifty videos those left longest ago go', () => {
  for (let video = 0; video < 60; video++) {
    now += 1;
    open().put(`video-${video}`, 100 + video);
  }
  expect(storage.length).toBe(50);
  expect(open().get('video-9')).toBeNull();
  expect(open().get('video-10')).toBe(110);
});

test('what other people or programs wrote there is none of ours, and clearing leaves theirs', () => {
  for (const [key, value] of [
    ['colloquy:position:a', 'NaN 5'],
    ['colloquy:position:b', '12:34'],
    ['colloquy:event:x', '{}'],
  ] as const) {
    storage.setItem(key, value);
  }
  expect([open().get('a'), open().get('b')]).toEqual([null, null]);
  open().clear();
  expect([...storage.map.keys()]).toEqual(['colloquy:event:x']);
});

test('storage that is full or blocked is as good as none', () => {
  storage.full = true;
  open().put('a', 100);
  expect(open().get('a')).toBeNull();
  const blocked = createResumeStore(
    () => {
      throw new DOMException('blocked', 'SecurityError');
    },
    () => now,
  );
  blocked.put('a', 100);
  blocked.clear();
  expect(blocked.get('a')).toBeNull();
});
