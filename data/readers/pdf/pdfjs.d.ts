/** Sets `globalThis.pdfjsWorker`, where pdf.js looks for its worker. It has no types of its own. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
