/**
 * Reads CSV as RFC 4180 has it, quotes and line ends inside quotes included, for tests of what was written. A line ends
 * with CR LF or LF; a file may end with or without one.
 */
export function parseCsv(file: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const endField = () => {
    row.push(field);
    field = '';
  };
  const endRow = () => {
    endField();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < file.length; at++) {
    const character = file.charAt(at);
    if (quoted) {
      if (character !== '"') field += character;
      else if (file.charAt(at + 1) === '"') field += file.charAt(++at);
      else quoted = false;
    } else if (character === '"' && field === '') quoted = true;
    else if (character === separator) endField();
    else if (character === '\n') endRow();
    else if (character !== '\r' || file.charAt(at + 1) !== '\n') field += character;
  }
  if (field !== '' || row.length > 0) endRow();
  return rows;
}
