import type { Method } from '../../classes/classes.ts';
import type { Form } from '../../link/permalink.ts';
import type { Picture } from '../../picture/picture.ts';
import type { Scheme } from '../../classes/schemes.ts';

/** The texts about classes and colours that come after the legend itself. */
export interface ClassesMessages {
  /** The histogram. */
  readonly scale: {
    /** For ears: the counts themselves are in the legend's rows. */
    readonly label: string;
    /** Over the bars at the ends, where figures that lie far out are gathered. */
    readonly below: (limit: string) => string;
    readonly above: (limit: string) => string;
    /** The range that hidden figures lie in, which is all that may be said of them. */
    readonly hidden: (interval: string) => string;
  };
  /** Rates, or changes of them, that rest on few persons. */
  readonly uncertain: (picture: Picture) => string;
  /** What circles mean. */
  readonly circles: { readonly area: string };
  readonly form: { readonly label: string; readonly forms: Readonly<Record<Form, string>> };
  readonly controls: {
    readonly count: string;
    readonly method: string;
    readonly methods: Readonly<Record<Method, { readonly name: string; readonly about: string }>>;
    /** Why methods and schemes do nothing to changes. */
    readonly changes: string;
    readonly scheme: string;
    readonly schemes: Readonly<Record<Scheme, string>>;
    /** Whether the map has names. */
    readonly names: string;
  };
}
