// pdf.js takes these classes from its drawing library when it starts in Node. Reading text, it never uses them.
module.exports = { DOMMatrix: Object, ImageData: Object, Path2D: Object };
