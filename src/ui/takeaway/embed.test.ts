import { expect, test } from 'vitest';
import { embedCode } from './embed.ts';

test('the code is an element of one line, and what it is given stays inside its quotes', () => {
  expect(embedCode('https://eksempel.no/?valgt=1103&innebygd=1', 'Deltakere "i" <alt>')).toBe(
    '<iframe src="https://eksempel.no/?valgt=1103&amp;innebygd=1" title="Deltakere &quot;i&quot; &lt;alt&gt;" width="600" height="600" loading="lazy" style="width:100%;border:0"></iframe>',
  );
});
