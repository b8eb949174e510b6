/**
 * Short code of a printed sheet: «ОП-K3F9-2M7Q», seven characters of a hash and one of control. The alphabet has no two characters that
 * are taken for one another, and a prime number of them, so that the control finds every wrong character and every two exchanged.
 */
const alphabet = '2345679ACDEFGHJKLMNPQRTUVWXY8';
const base = alphabet.length;
const length = 7;
const variety = base ** length;

/** The code of a text: the same text gives the same code on every machine. */
export function paperCode(text: string): string {
  const digits: number[] = [];
  let rest = hash53(text) % variety;
  for (let place = 0; place < length; place++) {
    digits.push(rest % base);
    rest = Math.floor(rest / base);
  }
  const characters = [...digits, controlOf(digits)].map((digit) => alphabet[digit]!).join('');
  return `ОП-${characters.slice(0, 4)}-${characters.slice(4)}`;
}

/** Whether eight characters of the alphabet end with their control. */
export function isPaperCode(characters: string): boolean {
  const digits = [...characters].map((character) => alphabet.indexOf(character));
  if (digits.length !== length + 1 || digits.includes(-1)) return false;
  return controlOf(digits.slice(0, length)) === digits[length];
}

function controlOf(digits: readonly number[]): number {
  return digits.reduce((sum, digit, place) => sum + digit * (place + 2), 0) % base;
}

/** 53 bits of the text: two lanes of 32 bits, mixed with one another at the end (after «cyrb53»). */
function hash53(text: string): number {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 2654435761);
    other = Math.imul(other ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return 4294967296 * (2097151 & other) + (one >>> 0);
}
