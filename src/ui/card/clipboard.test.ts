import { afterEach, describe, expect, test, vi } from 'vitest';
import { copyWhenThere } from './clipboard.ts';

/** A clipboard as browsers have it. `takes`: which of the two ways it goes. */
function withClipboard(takes: { readonly promises: boolean; readonly texts: boolean }) {
  const copied: string[] = [];
  const refuse = () => Promise.reject(new DOMException('no permission', 'NotAllowedError'));
  class Item {
    readonly given: Record<string, Promise<Blob>>;
    constructor(given: Record<string, Promise<Blob>>) {
      this.given = given;
    }
  }
  vi.stubGlobal('ClipboardItem', Item);
  vi.stubGlobal('navigator', {
    clipboard: {
      write: async ([item]: readonly Item[]) => {
        if (!takes.promises) return refuse();
        const blob = await item?.given['text/plain'];
        if (blob) copied.push(`promised: ${await blob.text()}`);
        return undefined;
      },
      writeText: async (text: string) => {
        if (!takes.texts) return refuse();
        copied.push(text);
        return undefined;
      },
    },
  });
  return copied;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a text that is on its way', () => {
  test('is copied as a promise, while the press lasts', async () => {
    const copied = withClipboard({ promises: true, texts: true });
    await copyWhenThere(Promise.resolve('A sentence.'));
    expect(copied).toEqual(['promised: A sentence.']);
  });

  test('is copied when it is there, where no promises are taken', async () => {
    const copied = withClipboard({ promises: false, texts: true });
    await copyWhenThere(Promise.resolve('A sentence.'));
    expect(copied).toEqual(['A sentence.']);
  });

  test('is not copied where the browser lets nothing be written', async () => {
    const copied = withClipboard({ promises: false, texts: false });
    await expect(copyWhenThere(Promise.resolve('A sentence.'))).rejects.toThrow('no permission');
    expect(copied).toEqual([]);
  });

  test.each([true, false])(
    'is not copied where it does not come, promises taken or not: %s',
    async (promises) => {
      const copied = withClipboard({ promises, texts: true });
      await expect(copyWhenThere(Promise.reject(new Error('lost')))).rejects.toThrow('lost');
      expect(copied).toEqual([]);
    },
  );

  test('is not copied where there is no clipboard, as on a page that is not served securely', async () => {
    vi.stubGlobal('navigator', {});
    await expect(copyWhenThere(Promise.resolve('A sentence.'))).rejects.toThrow();
  });
});
