import type { Painter } from '../core/link/permalink.ts';

/** Renderers that draw WebGL on the processor, by the names they give themselves. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/**
 * The painter that draws fastest on this machine: MapLibre where WebGL 2 runs on a GPU, SVG where it is missing or would run
 * in software. In software WebGL takes about 150 ms a frame, SVG less than 30. Most browsers tell by refusing the context;
 * those that are set to allow software WebGL still name it.
 */
export function fastestPainter(): Painter {
  const context = document
    .createElement('canvas')
    .getContext('webgl2', { failIfMajorPerformanceCaveat: true });
  if (!context) return 'svg';
  const info = context.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = context.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : context.RENDERER);
  // Browsers allow few contexts at a time; this one is not to take MapLibre's place.
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return SOFTWARE.test(String(name)) ? 'svg' : 'webgl';
}
