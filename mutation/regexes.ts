/** Single characters and escapes that stand for others when they are changed. */
const CLASSES: Readonly<Record<string, string>> = {
  '\\d': '\\D',
  '\\D': '\\d',
  '\\s': '\\S',
  '\\S': '\\s',
  '\\w': '\\W',
  '\\W': '\\w',
};

/**
 * A regular expression with one small fault in each: an anchor or a quantifier left out, a class turned round.
 * @param literal with its slashes and flags
 */
export function regexMutants(literal: string): string[] {
  const end = literal.lastIndexOf('/');
  const mutants: string[] = [];
  const swap = (at: number, length: number, to: string) => {
    mutants.push(literal.slice(0, at) + to + literal.slice(at + length));
  };
  let inClass = false;
  for (let at = 1; at < end; at++) {
    const char = literal.charAt(at);
    if (char === '\\') {
      const escape = literal.slice(at, at + 2);
      const other = CLASSES[escape];
      if (other !== undefined) swap(at, 2, other);
      else if (escape === '\\b') swap(at, 2, '');
      at++;
    } else if (inClass) {
      inClass = char !== ']';
    } else if (char === '[') {
      inClass = true;
      const isNegated = literal.charAt(at + 1) === '^';
      swap(at, isNegated ? 2 : 1, isNegated ? '[' : '[^');
    } else if (char === '^' || char === '$') {
      swap(at, 1, '');
    } else if ((char === '+' || char === '*' || char === '?') && literal.charAt(at - 1) !== '(') {
      swap(at, 1, '');
    } else if (char === '(' && /^\(\?<?[=!]/.test(literal.slice(at))) {
      const sign = literal.charAt(at + 2) === '<' ? at + 3 : at + 2;
      swap(sign, 1, literal.charAt(sign) === '=' ? '!' : '=');
    }
  }
  return mutants.filter((mutant) => mutant !== literal && isRegex(mutant));
}

function isRegex(literal: string): boolean {
  const end = literal.lastIndexOf('/');
  if (end <= 1) return false;
  try {
    new RegExp(literal.slice(1, end), literal.slice(end + 1));
    return true;
  } catch {
    return false;
  }
}
