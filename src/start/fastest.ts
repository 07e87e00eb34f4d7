import { fetchCode } from '../files/code.ts';
import type { Painter } from '../core/link/permalink.ts';

/** Renderers that draw WebGL on the processor, by the names they give themselves. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;
/** The names that browsers give for every GPU alike: WebKit, and Firefox where it resists fingerprinting. */
const MASKED = /^(?:Apple GPU|Mozilla)$/;

/** The renderer's name. Firefox gives it without the extension, and warns that the extension is outdated. */
function nameOf(gl: WebGL2RenderingContext): string {
  const name = String(gl.getParameter(gl.RENDERER));
  const info = name.startsWith('WebKit') && gl.getExtension('WEBGL_debug_renderer_info');
  return info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : name;
}

/**
 * The painter that draws fastest on this machine: MapLibre where WebGL 2 runs on a GPU, SVG where it is missing or would run
 * in software. In software WebGL takes about 150 ms a frame, SVG less than 30. Most browsers refuse a context that would run
 * in software. Browsers that are set to allow it name a software renderer; where they name none, the time that drawing takes
 * decides.
 */
export async function fastestPainter(): Promise<Painter> {
  const gl = document.createElement('canvas').getContext('webgl2', { failIfMajorPerformanceCaveat: true });
  if (!gl) return 'svg';
  const name = nameOf(gl);
  const slow =
    SOFTWARE.test(name) ||
    (MASKED.test(name) &&
      (await fetchCode(() => import('./slow.ts')).then(
        ({ isSlow }) => isSlow(gl),
        () => true,
      )));
  // Browsers allow few contexts at a time, so this one is released for MapLibre.
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return slow ? 'svg' : 'webgl';
}
