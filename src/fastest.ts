import type { Painter } from './core/permalink.ts';

/** Renderers that draw WebGL on the processor, by the names they give themselves. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;
/** What browsers say that call every machine's GPU the same: WebKit, and Firefox where it resists fingerprinting. */
const MASKED = /^(?:Apple GPU|Mozilla)$/;

/** A square of so many pixels, painted so many times over, is a few milliseconds to a GPU and a hundred to a processor. */
const SIDE = 1024;
const TIMES = 16;
const SLOW_MS = 40;

const TRIANGLE = `#version 300 es
void main() { gl_Position = vec4(gl_VertexID == 1 ? 3 : -1, gl_VertexID == 2 ? 3 : -1, 0, 1); }`;
const PALE = `#version 300 es
precision mediump float;
out vec4 colour;
void main() { colour = vec4(0.1); }`;

/** Whether WebGL takes too long to paint the square. No longer than that is waited for the answer. */
function isSlow(gl: WebGL2RenderingContext): boolean {
  gl.canvas.width = SIDE;
  gl.canvas.height = SIDE;
  gl.viewport(0, 0, SIDE, SIDE);
  const program = gl.createProgram();
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, TRIANGLE],
    [gl.FRAGMENT_SHADER, PALE],
  ] as const) {
    const shader = gl.createShader(kind);
    if (!shader) return true;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  gl.useProgram(program);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  const paint = () => {
    gl.drawArrays(gl.TRIANGLES, 0, 3);
    // It is not done before a pixel of it can be read.
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  };
  // The first time the program is made ready.
  paint();
  const end = performance.now() + SLOW_MS;
  for (let done = 0; done < TIMES && performance.now() < end; done++) paint();
  return performance.now() >= end;
}

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
export function fastestPainter(): Painter {
  const gl = document.createElement('canvas').getContext('webgl2', { failIfMajorPerformanceCaveat: true });
  if (!gl) return 'svg';
  const name = nameOf(gl);
  const slow = SOFTWARE.test(name) || (MASKED.test(name) && isSlow(gl));
  // Browsers allow few contexts at a time; this one is not to take MapLibre's place.
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return slow ? 'svg' : 'webgl';
}
