const guid = /^([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})([0-9a-f]{8})$/;
const wordsOfGuid = 4;
const firstCapacity = 1024;
/** Above this share of used slots, a search takes long. */
const mostUsed = 0.7;

/** GUIDs, each in four numbers of a hash table: a set of strings takes four times the memory. */
export class GuidSet {
  #words = new Uint32Array(firstCapacity * wordsOfGuid);
  /** Whether a slot is used: a GUID may be all zeros. */
  #used = new Uint8Array(firstCapacity);
  #size = 0;

  /** Adds a GUID in lower case. True when it is new, undefined when it is no GUID. */
  add(text: string): boolean | undefined {
    const words = wordsOf(text);
    if (!words) return undefined;
    if (this.#size >= this.#used.length * mostUsed) this.#grow();
    return this.#insert(words);
  }

  #insert(words: Uint32Array): boolean {
    const slots = this.#used.length;
    let slot = hashOf(words) % slots;
    for (; this.#used[slot]; slot = (slot + 1) % slots) if (this.#holds(slot, words)) return false;
    this.#used[slot] = 1;
    this.#words.set(words, slot * wordsOfGuid);
    this.#size++;
    return true;
  }

  #holds(slot: number, words: Uint32Array): boolean {
    return words.every((word, index) => this.#words[slot * wordsOfGuid + index] === word);
  }

  #grow(): void {
    const [words, used] = [this.#words, this.#used];
    this.#words = new Uint32Array(words.length * 2);
    this.#used = new Uint8Array(used.length * 2);
    this.#size = 0;
    used.forEach((isUsed, slot) => {
      if (isUsed) this.#insert(words.subarray(slot * wordsOfGuid, (slot + 1) * wordsOfGuid));
    });
  }
}

function wordsOf(text: string): Uint32Array | undefined {
  const [, first, second, third, fourth, fifth, last] = guid.exec(text) ?? [];
  if (last === undefined) return undefined;
  return Uint32Array.of(
    ...[`${first}`, `${second}${third}`, `${fourth}${fifth}`, last].map((hex) => Number(`0x${hex}`)),
  );
}

/** Mixes all numbers: made-up ids may differ in one only. */
function hashOf(words: Uint32Array): number {
  return (
    words.reduce((hash, word) => {
      const mixed = Math.imul(hash ^ word, 0x9e3779b1);
      return mixed ^ (mixed >>> 15);
    }, 0) >>> 0
  );
}
