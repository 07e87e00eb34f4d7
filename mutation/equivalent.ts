/** A mutant that no test can tell from the code, and why. Known by its line's text, which stays when lines move. */
export interface Equivalent {
  readonly file: string;
  /** The line that it begins on, without spaces around it. */
  readonly code: string;
  /** As `npm run mutate` prints it. */
  readonly change: string;
  readonly why: string;
}

/** Judged one by one. `npm run mutate` tells which of them are about no survivor any more. */
export const EQUIVALENT: readonly Equivalent[] = [
  {
    file: 'src/core/change.ts',
    code: 'const from = months[months.indexOf(period) - 1];',
    change: 'indexOf → lastIndexOf',
    why: 'A month is there once.',
  },
  {
    file: 'src/core/circles.ts',
    code: 'if (largest <= 0) return [];',
    change: 'largest <= 0 → false',
    why: 'Of nought the reckoning makes nought, which is filtered out; a largest count is never less. The guard says so at once.',
  },
  {
    file: 'src/core/circles.ts',
    code: 'if (largest <= 0) return [];',
    change: '<= → <',
    why: 'As above.',
  },
  {
    file: 'src/core/circles.ts',
    code: 'return [first, roundBelow(first / 5), roundBelow(first / 40)].filter((count) => count > LARGEST_SUPPRESSED);',
    change: '> → >=',
    why: 'Round numbers are 1, 2, 5, 10 and so on: none is 3.',
  },
  {
    file: 'src/core/compare.ts',
    code: 'const fylke = catalogue.fylker.find(({ number }) => isKommune(place) && number === place.fylke);',
    change: 'find → findLast',
    why: 'A number is there once.',
  },
  {
    file: 'src/core/comparison.ts',
    code: 'const startOf = (period: Period): string => (isMonth(period) ? period : `${period}-01`);',
    change: 'isMonth(period) → false',
    why: 'A month with -01 behind it sorts among months as it did; the function is for years.',
  },
  {
    file: 'src/core/comparison.ts',
    code: 'const endOf = (period: Period): string => (isMonth(period) ? period : `${period}-12`);',
    change: 'isMonth(period) → false',
    why: 'As above.',
  },
  {
    file: 'src/core/country.findings.ts',
    code: 'return shares && shares.length > 1 ? { group, width: spread(shares) } : undefined;',
    change: 'shares && shares.length > 1 → shares',
    why: 'One share lies no way apart from itself, which is less than the least that is told.',
  },
  {
    file: 'src/core/country.findings.ts',
    code: 'return shares && shares.length > 1 ? { group, width: spread(shares) } : undefined;',
    change: '> → >=',
    why: 'As above.',
  },
  {
    file: 'src/core/country.periods.ts',
    code: 'return isMonth(period) ? months[months.indexOf(period) - 1] : undefined;',
    change: 'isMonth(period) → true',
    why: 'A year is none of the months, and nothing stands before the first place of a list.',
  },
  {
    file: 'src/core/country.periods.ts',
    code: 'return isMonth(period) ? months[months.indexOf(period) - 1] : undefined;',
    change: 'indexOf → lastIndexOf',
    why: 'A month is there once.',
  },
  {
    file: 'src/core/country.periods.ts',
    code: 'other === before || (yearOf(other) === year && (isYear(other) || isYear(period) || other <= period)),',
    change: 'isYear(other) || isYear(period) → isYear(period)',
    why: 'As text, 2026 sorts before every month of 2026.',
  },
  {
    file: 'src/core/country.periods.ts',
    code: "return period < (isYear(period) ? yearOf(from) : from) ? 'before' : 'after';",
    change: "'before' → ''",
    why: 'The sides are only counted and asked for the other two.',
  },
  {
    file: 'src/core/csvTables.ts',
    code: "since: () => text(since ?? ''),",
    change: "'' → '¤'",
    why: 'Where nothing is compared there is no such column.',
  },
  {
    file: 'src/core/csvTables.ts',
    code: "source: () => text(texts.source ?? ''),",
    change: "'' → '¤'",
    why: 'Where no source is named there is no such column.',
  },
  {
    file: 'src/core/permalink.ts',
    code: 'const theme = THEMES.find(([name]) => name === text)?.[1];',
    change: 'find → findLast',
    why: 'A name is there once.',
  },
  {
    file: 'src/core/permalink.ts',
    code: 'const painter = PAINTERS.find((candidate) => candidate === text);',
    change: 'find → findLast',
    why: 'As above.',
  },
  {
    file: 'data/readers/owners.ts',
    code: 'const starts = owners.map((owner) => lines.indexOf(owner));',
    change: 'indexOf → lastIndexOf',
    why: 'A height is there once.',
  },
  {
    file: 'data/readers/owners.ts',
    code: 'return inside.length === 0 ? 0 : Math.min(...between) - Math.max(...inside);',
    change: 'inside.length === 0 → false',
    why: 'With as many labels as lines there is one way to tell them apart, whatever is reckoned of it.',
  },
  {
    file: 'data/readers/owners.ts',
    code: "height.kind === 'other' && lineOf(textOf(height), '').kind !== 'text';",
    change: "'' → '¤'",
    why: 'Only the kind of the line is asked for, not where it stands.',
  },
  {
    file: 'data/readers/owners.ts',
    code: '(isOwner(height) ? height.runs.some(isPart) : height.runs.length === 1 && height.runs.every(isPart)),',
    change: 'every → some',
    why: 'Of one piece of text every one is some.',
  },
  {
    file: 'data/readers/vocabulary.ts',
    code: "const statuses = tables.dimensions.find((dimension) => dimension.id === 'status')?.codes ?? [];",
    change: 'find → findLast',
    why: 'A dimension is there once.',
  },
  {
    file: 'data/readers/sheets.ts',
    code: 'if (name === AVERAGE_NAME && value.value >= 0) {',
    change: '>= → >',
    why: 'Nought is a whole number, and is read as one without being rounded.',
  },
  {
    file: 'data/readers/sheets.ts',
    code: 'let inBlock = false;',
    change: 'false → true',
    why: 'It is asked for below headings alone, and these set it.',
  },
  {
    file: 'data/readers/sheets.ts',
    code: 'const stray = row.findIndex((value, index) => index >= first && !own.has(index) && !isBlank(value));',
    change: '>= → >',
    why: 'The first column of figures has a heading, and so is among those with one.',
  },
  {
    file: 'data/readers/sheets.ts',
    code: 'if (isEmpty && stray < 0) {',
    change: '< → <=',
    why: 'The first column of a sheet holds labels or has a heading: what strays is further to the right.',
  },
  {
    file: 'data/readers/sheets.ts',
    code: "if (stray < 0) return { kind: 'row', label, cells, where };",
    change: '< → <=',
    why: 'As above.',
  },
  {
    file: 'data/readers/workbook.ts',
    code: "const EPOCH = '2000-01-01T00:00:00';",
    change: "'2000-01-01T00:00:00' → ''",
    why: 'Any day will do, and without one it is today.',
  },
  {
    file: 'data/readers/workbook.ts',
    code: "let [rows, columns, address] = [0, 0, ''];",
    change: "'' → '¤'",
    why: 'A formula before any cell stands in none, whatever its address.',
  },
  {
    file: 'data/readers/workbook.ts',
    code: "const { r = '', t } = attributesOf(tag);",
    change: "'' → '¤'",
    why: 'Neither is the address of a cell.',
  },
  {
    file: 'data/readers/workbook.ts',
    code: "return content === undefined ? '' : strFromU8(content);",
    change: "'' → '¤'",
    why: 'Neither has a tag in it, or a day.',
  },
  {
    file: 'data/readers/workbook.ts',
    code: "const [, date = ''] = /<dcterms:created[^>]*>([^<]*)</.exec(text(PROPERTIES)) ?? [];",
    change: "'' → '¤'",
    why: 'Neither is a day.',
  },
  {
    file: 'data/readers/workbook.ts',
    code: "const target = targets.get(id) ?? '';",
    change: "'' → '¤'",
    why: 'Neither is a file of the workbook.',
  },
  {
    file: 'data/readers/workbook.ts',
    code: 'if (value === null || value === undefined) return undefined;',
    change: 'value === null || value === undefined → value === null',
    why: 'The library tells an empty cell as null; its types do not say so.',
  },
  {
    file: 'data/readers/workbook.ts',
    code: 'const stored = zipSync(Object.fromEntries(files), { level: 0, mtime: EPOCH });',
    change: '{ level: 0, mtime: EPOCH } → {}',
    why: 'How the files are packed for the library changes nothing that it reads, but takes its time.',
  },
  {
    file: 'data/readers/xml.ts',
    code: 'for (let at = start; at < xml.length; at++) {',
    change: '< → <=',
    why: 'Nothing stands at the end of a text.',
  },
  {
    file: 'data/readers/xml.ts',
    code: 'if (at < 0) break;',
    change: '< → <=',
    why: 'A quote that ends stands behind the one that begins.',
  },
  {
    file: 'data/readers/xml.ts',
    code: "if (end < 0) throw new Error('an XML that is cut off');",
    change: '< → <=',
    why: 'What ends stands behind what begins.',
  },
  {
    file: 'data/readers/xml.ts',
    code: "for (const [, full, double, single = ''] of rest.matchAll(ATTRIBUTE)) {",
    change: "'' → '¤'",
    why: 'An attribute has one of the two; what is none is refused.',
  },
  {
    file: 'data/readers/xml.ts',
    code: "const name = full?.startsWith('xmlns:') ? full : full?.slice(full.indexOf(':') + 1);",
    change: 'indexOf → lastIndexOf',
    why: 'A name has one colon at most.',
  },
  {
    file: 'data/readers/runs.ts',
    code: "const { name, message } = cause instanceof Error ? cause : { name: '', message: String(cause) };",
    change: "{ name: '', message: String(cause) } → {}",
    why: 'pdf.js throws nothing but Errors; the types do not say so.',
  },
  {
    file: 'data/readers/runs.ts',
    code: "const { name, message } = cause instanceof Error ? cause : { name: '', message: String(cause) };",
    change: "'' → '¤'",
    why: 'As above.',
  },
  {
    file: 'data/readers/runs.ts',
    code: 'isEvalSupported: false,',
    change: 'false → true',
    why: 'It is about how a PDF is drawn; only its text is read.',
  },
  {
    file: 'data/readers/runs.ts',
    code: 'useWorkerFetch: false,',
    change: 'false → true',
    why: 'Nothing is fetched where no address of fonts is told.',
  },
  {
    file: 'data/readers/runs.ts',
    code: 'disableFontFace: true,',
    change: 'true → false',
    why: 'It is about how a PDF is drawn; only its text is read.',
  },
  {
    file: 'data/readers/runs.ts',
    code: 'useSystemFonts: false,',
    change: 'false → true',
    why: 'It is about how a PDF is drawn; only its text is read.',
  },
  {
    file: 'data/readers/runs.ts',
    code: 'isOffscreenCanvasSupported: false,',
    change: 'false → true',
    why: 'It is about how a PDF is drawn; only its text is read.',
  },
  {
    file: 'data/readers/runs.ts',
    code: 'page.cleanup();',
    change: 'left out: page.cleanup();',
    why: 'It only lets go of what a page took.',
  },
  {
    file: 'data/readers/runs.ts',
    code: 'const down = b * p + d * q;',
    change: '+ → -',
    why: 'A page is turned by quarters, so that b or d is nought, and only the size of their sum counts.',
  },
];
