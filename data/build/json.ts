const WIDTH = 110;

/**
 * JSON that is small and yet shows in a diff which row changed: what fits into a line of 110 characters stands on one
 * line, the rest on a line for each member. Ends with a newline.
 */
export const rowsOfJson = (value: unknown): string => `${write(value)}\n`;

function write(value: unknown): string {
  const line = JSON.stringify(value);
  if (line.length <= WIDTH || typeof value !== 'object' || value === null) return line;
  if (Array.isArray(value)) return `[\n${value.map(write).join(',\n')}\n]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => `${JSON.stringify(key)}:${write(member)}`);
  return `{\n${members.join(',\n')}\n}`;
}

/** JSON for people to read, as metadata is. Ends with a newline. */
export const readableJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
