import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../scripts/install.mjs';

const slashed = (path: string) => path.replaceAll('\\', '/');

/** Asks the compiler whether it takes a file with another text than it has. */
export class Types {
  readonly #service: ts.LanguageService;
  #other: { readonly path: string; readonly text: string; readonly version: number } | undefined;
  #version = 0;

  /**
   * @param files the files whose texts will be others
   * @param more settings beside the project's
   */
  constructor(files: readonly string[], more: ts.CompilerOptions = {}) {
    const config = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
      config: unknown;
    };
    const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
    // What is not used any more is untidy, and no fault of types.
    const settings = { ...options, noUnusedLocals: false, noUnusedParameters: false, ...more };
    const names = files.map((file) => slashed(join(root, file)));
    const textOf = (path: string) => (this.#other?.path === path ? this.#other.text : ts.sys.readFile(path));
    this.#service = ts.createLanguageService(
      {
        getCompilationSettings: () => settings,
        getScriptFileNames: () => names,
        getScriptVersion: (path) => (this.#other?.path === path ? String(this.#other.version) : '0'),
        getScriptSnapshot: (path) => {
          const text = textOf(path);
          return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
        },
        getCurrentDirectory: () => root,
        getDefaultLibFileName: (each) => ts.getDefaultLibFilePath(each),
        fileExists: (path) => ts.sys.fileExists(path),
        readFile: textOf,
        directoryExists: (path) => ts.sys.directoryExists(path),
      },
      ts.createDocumentRegistry(),
    );
  }

  /** Whether the compiler refuses a file with this text. */
  refuses(file: string, text: string): boolean {
    const path = slashed(join(root, file));
    this.#other = { path, text, version: ++this.#version };
    return (
      this.#service.getSyntacticDiagnostics(path).length > 0 ||
      this.#service.getSemanticDiagnostics(path).length > 0
    );
  }
}
