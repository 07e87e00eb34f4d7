// Stands in for 'vitest' while mutants are tried: it gathers the tests of a file, so that each can be run by itself, as
// often as need be, in one process. The matchers are Vitest's own.
import * as matchers from '@vitest/expect';

type Body = (...args: unknown[]) => unknown;

interface Suite {
  readonly parent: Suite | undefined;
  readonly before: Body[];
  readonly beforeEach: Body[];
  readonly afterEach: Body[];
  readonly after: Body[];
  begun: boolean;
}

export interface Case {
  readonly name: string;
  readonly suite: Suite;
  readonly body: Body;
}

/** The tests of the file that was loaded with this module. */
export const cases: Case[] = [];

const newSuite = (parent: Suite | undefined): Suite => ({
  parent,
  before: [],
  beforeEach: [],
  afterEach: [],
  after: [],
  begun: false,
});

let suite = newSuite(undefined);

const titled = (name: string, args: readonly unknown[]) => `${name} ${args.map(String).join(' ')}`;

/** `each` spreads a row that is a list; `for` gives every row as it is. */
const overRows = (call: (name: string, body: Body) => void) => ({
  each: (rows: readonly unknown[]) => (name: string, first: unknown, second?: unknown) => {
    for (const row of rows) {
      const args: readonly unknown[] = Array.isArray(row) ? row : [row];
      call(titled(name, args), () => bodyOf(first, second)(...args));
    }
  },
  for: (rows: readonly unknown[]) => (name: string, first: unknown, second?: unknown) => {
    for (const row of rows) call(titled(name, [row]), () => bodyOf(first, second)(row));
  },
});

const bodyOf = (first: unknown, second: unknown): Body =>
  (typeof first === 'function' ? first : second) as Body;

const add = (name: string, first: unknown, second?: unknown) => {
  cases.push({ name, suite, body: bodyOf(first, second) });
};

const group = (name: string, body: Body) => {
  const outer = suite;
  suite = newSuite(outer);
  body(name);
  suite = outer;
};

export const test = Object.assign(add, overRows(add));
export const it = test;
export const describe = Object.assign(group, overRows(group));

export const beforeAll = (hook: Body) => suite.before.push(hook);
export const afterAll = (hook: Body) => suite.after.push(hook);
export const beforeEach = (hook: Body) => suite.beforeEach.push(hook);
export const afterEach = (hook: Body) => suite.afterEach.push(hook);

const { chai } = matchers;
chai.use(matchers.JestExtend);
chai.use(matchers.JestChaiExpect);
chai.use(matchers.JestAsymmetricMatchers);

const assertion = (value: unknown, message?: string) => chai.expect(value, message);
matchers.setState(
  { assertionCalls: 0, isExpectingAssertions: false, isExpectingAssertionsError: null, customTesters: [] },
  assertion as unknown as matchers.ExpectStatic,
);
export const expect = Object.assign(assertion, chai.expect);

export const vi = {
  setConfig() {
    // Time-outs are the harness's own.
  },
};

const lineage = (of: Suite | undefined): Suite[] => (of ? [...lineage(of.parent), of] : []);

/** Runs one test with the hooks around it; throws what it throws. */
export async function runCase({ suite: own, body }: Case): Promise<void> {
  const suites = lineage(own);
  for (const one of suites) {
    if (!one.begun) for (const hook of one.before) await hook();
    one.begun = true;
  }
  for (const one of suites) for (const hook of one.beforeEach) await hook();
  try {
    await body();
  } finally {
    for (const one of suites.toReversed()) for (const hook of one.afterEach) await hook();
  }
}

/** Runs what the file wants done after its tests. */
export async function endFile(): Promise<void> {
  const suites = new Set(cases.flatMap((one) => lineage(one.suite)));
  for (const one of suites) if (one.begun) for (const hook of one.after) await hook();
}
