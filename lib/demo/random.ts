/** Something to be picked, and how often compared with the others. */
export type Weighted<T> = readonly [choice: T, weight: number];

/**
 * Random numbers that are the same for the same seed (Chris Doty-Humphrey's sfc32, 128 bits of state). For make-believe;
 * nothing that has to stay secret is drawn from it.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d = 1;

  constructor(seed: string) {
    const [a, b, c] = hashText(seed);
    this.#a = a;
    this.#b = b;
    this.#c = c;
    for (let round = 0; round < 12; round++) this.bits();
  }

  /** 32 bits, as a whole number that may be less than 0. */
  bits(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#d) | 0;
    this.#d = (this.#d + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (this.#c << 21) | (this.#c >>> 11);
    this.#c = (this.#c + sum) | 0;
    return sum;
  }

  /** From 0 up to 1, which is left out. */
  next(): number {
    return (this.bits() >>> 0) / 4_294_967_296;
  }

  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** How long until something happens that happens once in `mean` on average. */
  wait(mean: number): number {
    return -Math.log(1 - this.next()) * mean;
  }

  /** One of them, each as likely as its weight says. */
  pick<T>(weighted: readonly Weighted<T>[]): T {
    let rest = this.next() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [choice, weight] of weighted) {
      rest -= weight;
      if (rest < 0) return choice;
    }
    const last = weighted.at(-1);
    if (!last) throw new RangeError('There is nothing to pick from');
    return last[0];
  }

  /** A UUID of version 4. */
  uuid(): string {
    const hex = [this.bits(), this.bits(), this.bits(), this.bits()].map(toHex).join('');
    const variant = '89ab'[this.bits() & 3];
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
  }

  /** A UUID of version 7, as readers' browsers make for events: of a time, milliseconds since the epoch. */
  uuidOf(at: number): string {
    const time = Math.floor(at).toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${this.uuid().slice(15)}`;
  }
}

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function toHex(bits: number): string {
  return `${BYTES[bits >>> 24]}${BYTES[(bits >>> 16) & 255]}${BYTES[(bits >>> 8) & 255]}${BYTES[bits & 255]}`;
}

/** Three numbers of 32 bits out of a text (FNV-1a, three times with other beginnings). */
function hashText(text: string): [number, number, number] {
  const hash = (start: number) => {
    let value = start;
    for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 16_777_619);
    return value | 0;
  };
  return [hash(2_166_136_261), hash(374_761_393), hash(668_265_263)];
}
