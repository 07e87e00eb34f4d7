/** The map's style sheet, made from the palettes by the build. */
declare module 'virtual:map.css';
