import type { Catalogue, Dimension } from '../../core/figures/dataset.ts';
import { insideSentence } from '../../core/words/format.ts';
import { inLanguage } from '../../core/words/inLanguage.ts';
import { lackingIn } from '../../core/link/lacking.ts';
import type { Messages } from '../../core/words/messages.ts';
import type { OwnMessages } from '../../core/words/shapes/own.ts';

/** What the report in a reader's own file lacks, in sentences; none for a complete report. */
export function lacksOf(
  catalogue: Catalogue,
  { lacks }: Pick<OwnMessages, 'lacks'>,
  text: Pick<Messages, 'locale' | 'tiltakLabel'>,
): readonly string[] {
  const ofTables = (dimensions: readonly Dimension[]): readonly string[] => {
    const tables = dimensions.flatMap((dimension) => (dimension === 'i-alt' ? [] : lacks.names[dimension]));
    return [
      ...(tables.length > 0 ? [lacks.tables(tables)] : []),
      ...(dimensions.includes('i-alt') ? [lacks.total] : []),
    ];
  };
  const sentences = catalogue.reports.flatMap((report) => {
    const { measures, everywhere, some } = lackingIn(catalogue, report);
    const names = measures.map((each) => insideSentence(inLanguage(each, text), text.locale));
    return [
      ...(names.length > 0 ? [lacks.measures(names)] : []),
      ...ofTables(everywhere),
      ...some.flatMap(({ tiltak, dimensions }) =>
        ofTables(dimensions).map((sentence) => `${text.tiltakLabel(tiltak)}: ${sentence}`),
      ),
    ];
  });
  return sentences.length > 0 ? [...sentences, lacks.unchecked] : [];
}
