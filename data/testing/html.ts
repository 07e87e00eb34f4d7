// For tests: the pages of a report as HTML, for a browser to print.
import type { Report } from '../report.ts';
import type { Tables } from '../tables.ts';
import { type PrintedPage, type Style, edgesOf, headingsOf, pagesOf, periodLine } from './layout.ts';

/** How the tables look: where figures stand beside a label of several lines, and how wide labels are. */
export interface Look extends Style {
  readonly align: 'top' | 'middle' | 'bottom';
  /** In pt, of a font of 8 pt. */
  readonly labelWidth: number;
  readonly padding: number;
  readonly font: string;
  readonly figures: 'left' | 'right' | 'center';
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const cells = (name: 'td' | 'th', texts: readonly string[]): string =>
  `<tr>${texts.map((text) => `<${name}>${escaped(text)}</${name}>`).join('')}</tr>`;

/** As many tables on a page as it has room for; each is cut already. */
function packed(pages: readonly PrintedPage[], rows: number): PrintedPage[][] {
  const sheets: PrintedPage[][] = [];
  let room = 0;
  for (const page of pages) {
    // A head and a total take about as much as five rows.
    const height = page.rows.length + 5;
    if (height > room) sheets.push([]);
    room = (height > room ? rows : room) - height;
    sheets.at(-1)?.push(page);
  }
  return sheets;
}

/** A report as a page set: prose first, then as many tables on a page as it has room for, and its edge below them. */
export function htmlOf(report: Report, tables: Tables, look: Look): string {
  const { align, labelWidth, padding, font, figures, pageRows } = look;
  const edges = edgesOf(report)
    .map((text) => `<p class=edge>${escaped(text)}</p>`)
    .join('');
  const table = ({ total, rows }: PrintedPage) => `<p>${periodLine(report)}</p>
<table>${cells('th', ['', ...headingsOf(report)])}${[total, ...rows].map((row) => cells('td', row)).join('\n')}</table>`;
  return `<!doctype html><html lang=nb><meta charset=utf-8><title>${escaped(report.title)}</title><style>
@page { size: A4; margin: 15mm }
body { font: 8pt ${font}; margin: 0 }
section { break-after: page }
p { margin: 10pt 0; max-width: 320pt }
.edge { margin: 8pt 0 0 }
table { border-collapse: collapse; table-layout: fixed; width: ${labelWidth + headingsOf(report).length * 45}pt }
td, th { vertical-align: ${align}; padding: ${padding}pt 4pt; text-align: ${figures}; width: 45pt; font-weight: 400;
  border-bottom: 0.5pt solid #999; overflow-wrap: break-word }
td:first-child, th:first-child { text-align: left; width: ${labelWidth}pt }
td:not(:first-child) { white-space: nowrap }
</style>
<section><p>Innhold i rapporten</p>${report.notes.map((note) => `<p>${escaped(note)}</p>`).join('\n')}</section>
${packed(pagesOf(report, tables, look), pageRows + 10)
  .map((sheet) => `<section>${sheet.map(table).join('\n')}${edges}</section>`)
  .join('\n')}`;
}
