/** Painting a square of this many pixels this many times takes a GPU a few milliseconds and a processor a hundred. */
const SIDE = 1024;
const TIMES = 16;
const SLOW_MS = 40;

const TRIANGLE = `#version 300 es
void main() { gl_Position = vec4(gl_VertexID == 1 ? 3 : -1, gl_VertexID == 2 ? 3 : -1, 0, 1); }`;
const PALE = `#version 300 es
precision mediump float;
out vec4 colour;
void main() { colour = vec4(0.1); }`;

/** Whether WebGL takes longer than the limit to paint the square. It waits no longer than the limit. */
export function isSlow(gl: WebGL2RenderingContext): boolean {
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
    // The painting is finished only when a pixel can be read.
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  };
  // The first time includes preparing the program.
  paint();
  const end = performance.now() + SLOW_MS;
  for (let done = 0; done < TIMES && performance.now() < end; done++) paint();
  return performance.now() >= end;
}
