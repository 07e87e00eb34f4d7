import { fetchCode } from '../files/code.ts';
import type { Painter } from '../core/link/permalink.ts';

/** Renderers that draw WebGL on the processor, by the names they give themselves. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;
/** What browsers say that call every machine's GPU the same: WebKit, and Firefox where it resists fingerprinting. */
const MASKED = /^(?:Apple GPU|Mozilla)$/;

/** The name of what draws. Firefox gives it outright, and calls the other way of asking outdated. */
function nameOf(gl: WebGL2RenderingContext): string {
  const name = String(gl.getParameter(gl.RENDERER));
  const info = name.startsWith('WebKit') && gl.getExtension('WEBGL_debug_renderer_info');
  return info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : name;
}

/**
 * The painter that draws fastest on this machine: MapLibre where WebGL 2 runs on a GPU, SVG where it is missing or would run
 * in software. In software WebGL takes about 150 ms a frame, SVG less than 30. Most browsers tell by refusing the context;
 * those that are set to allow software WebGL still name it, and of those that name nothing the time tells.
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
  // Browsers allow few contexts at a time; this one is not to take MapLibre's place.
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return slow ? 'svg' : 'webgl';
}
