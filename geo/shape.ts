import mapshaper from 'mapshaper';
import type { Topology } from 'topojson-specification';

/**
 * Runs a mapshaper command line on JSON files in memory and gives the TopoJSON that it makes.
 * @param commands the line without its last command, which is always `-o` of a TopoJSON; one command an entry
 * @param output the options of that last command, its layers and its grid among them
 */
export async function shape(
  files: Readonly<Record<string, object>>,
  commands: readonly string[],
  output: string,
): Promise<Topology> {
  const inputs = Object.entries(files).map(([name, json]) => [name, JSON.stringify(json)] as const);
  const line = [
    '-i',
    ...Object.keys(files),
    'combine-files',
    ...commands,
    '-o out.json format=topojson',
    output,
  ];
  const written = await mapshaper.applyCommands(line.join(' '), Object.fromEntries(inputs));
  const file = written['out.json'];
  if (file === undefined) throw new Error(`mapshaper wrote ${Object.keys(written).join(', ') || 'nothing'}`);
  const text = typeof file === 'string' ? file : new TextDecoder().decode(file);
  return JSON.parse(text) as Topology;
}
