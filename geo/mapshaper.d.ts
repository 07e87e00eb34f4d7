/** The part of mapshaper (which ships no types) that `shape.ts` uses. */
declare module 'mapshaper' {
  const mapshaper: {
    /**
     * Runs a mapshaper command line on files in memory: names → contents.
     * Resolves to the files that its `-o` commands wrote, by name.
     */
    applyCommands(
      commands: string,
      input: Record<string, string>,
    ): Promise<Record<string, string | Uint8Array>>;
  };
  export default mapshaper;
}
