import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import {
  createNodeImportMeta,
  ESModulesEvaluator,
  type FetchResult,
  type ModuleRunnerContext,
  ModuleRunner,
  ssrDynamicImportKey,
  ssrExportAllKey,
  ssrExportNameKey,
  ssrImportKey,
  ssrImportMetaKey,
  ssrModuleExportsKey,
} from 'vite/module-runner';
import { root } from '../scripts/install.mjs';
import { instrument } from './instrument.ts';
import { mutationsOf } from './mutators.ts';
import { takesTexts } from './scope.ts';

const BUILT_IN = builtinModules.flatMap((name) => [name, `node:${name}`]);

const KEYS = [
  ssrModuleExportsKey,
  ssrImportMetaKey,
  ssrImportKey,
  ssrDynamicImportKey,
  ssrExportAllKey,
  ssrExportNameKey,
] as const;

type Compiled = (...values: unknown[]) => Promise<void>;

const AsyncFunction = Object.getPrototypeOf(async () => Promise.resolve()) as {
  constructor: new (...text: string[]) => Compiled;
};

/** Compiles every module once, however often it is run anew. */
class Evaluator extends ESModulesEvaluator {
  readonly #compiled = new Map<string, Compiled>();

  override async runInlinedModule(
    context: ModuleRunnerContext,
    code: string,
    module?: { readonly id: string },
  ): Promise<void> {
    const id = module?.id ?? code;
    const compiled =
      this.#compiled.get(id) ?? new AsyncFunction.constructor(...KEYS, `"use strict";${code}\n`);
    this.#compiled.set(id, compiled);
    await compiled(...KEYS.map((key) => context[key]));
    Object.seal(context[ssrModuleExportsKey]);
  }
}

/** The files to mutate as Vite's loader gets them: with all mutants in them, numbered file by file. */
const instrumented = (firsts: ReadonlyMap<string, number>): Plugin => ({
  name: 'mutants',
  enforce: 'pre',
  resolveId: (id) => (id === 'vitest' ? join(root, 'mutation', 'vitest.ts') : undefined),
  load(id) {
    const file = id.startsWith(root) ? id.slice(root.length) : id;
    const first = firsts.get(file);
    if (first === undefined) return undefined;
    const source = readFileSync(id, 'utf8');
    return instrument(source, mutationsOf(file, source, takesTexts(file)), first);
  },
});

type Transport = ConstructorParameters<typeof ModuleRunner>[0]['transport'];

/** A loader that forgets all state of the project's modules when told to, and nothing of their code. */
export class Realm {
  readonly #server: ViteDevServer;
  readonly #evaluator = new Evaluator();
  readonly #transport: Transport;
  #runner: ModuleRunner;

  private constructor(server: ViteDevServer) {
    this.#server = server;
    const fetched = new Map<string, Promise<FetchResult>>();
    const fetchOnce = async (id: string, importer?: string): Promise<FetchResult> => {
      const result = await server.environments.ssr.fetchModule(id, importer);
      // Of a module that two ask for at once the server says to both that it is new. The second would run it again, and its
      // classes would be others than the first one's.
      return 'invalidate' in result ? { ...result, invalidate: false } : result;
    };
    const fetch = (id: string, importer?: string) => {
      const key = `${id}\n${importer ?? ''}`;
      const result = fetched.get(key) ?? fetchOnce(id, importer);
      fetched.set(key, result);
      return result;
    };
    this.#transport = {
      invoke: async (payload) => {
        const { name, data } = (payload as { data: { name: string; data: [string, string?] } }).data;
        return { result: name === 'fetchModule' ? await fetch(...data) : BUILT_IN };
      },
    };
    this.#runner = this.#newRunner();
  }

  #newRunner(): ModuleRunner {
    return new ModuleRunner(
      {
        hmr: false,
        sourcemapInterceptor: false,
        createImportMeta: createNodeImportMeta,
        transport: this.#transport,
      },
      this.#evaluator,
    );
  }

  /** @param firsts the number of the first mutant of each file to mutate */
  static async open(firsts: ReadonlyMap<string, number>): Promise<Realm> {
    const server = await createServer({
      root,
      configFile: false,
      logLevel: 'error',
      appType: 'custom',
      server: { middlewareMode: true, hmr: false, ws: false, watch: null },
      optimizeDeps: { noDiscovery: true },
      // Otherwise bare names would be Node's to resolve, before any plugin is asked.
      ssr: { external: true, noExternal: ['vitest'] },
      plugins: [instrumented(firsts)],
    });
    return new Realm(server);
  }

  import(file: string): Promise<unknown> {
    return this.#runner.import(`/${file}`);
  }

  forget(): void {
    // Another, not an emptied one: what still runs in the old one must load nothing into it.
    this.#runner = this.#newRunner();
  }

  async close(): Promise<void> {
    await this.#server.close();
  }
}
