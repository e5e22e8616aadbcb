/** System fonts, each with the factor that gives it the width of the typeface at weight 400. */
const FONTS = {
  'like Georgia': { width: 0.955, names: ['Georgia'] },
  'like Times': { width: 1.045, names: ['Times New Roman', 'Liberation Serif', 'Tinos'] },
  'like Noto': { width: 0.886, names: ['Noto Serif', 'NotoSerif-Regular'] },
  'like DejaVu': { width: 0.8215, names: ['DejaVu Serif'] },
};
/** The width of the typeface at weight 500, that of the headline, by its width at 400. */
const MEDIUM = 1.028;
/** How far the typeface reaches above and below its baseline, by its size. */
const [ASCENT, DESCENT] = [0.735, 0.265];

const percent = (part: number, digits = 0) => `${(100 * part).toFixed(digits)}%`;

/**
 * The font faces to use until the typeface has loaded: system fonts, adjusted to its width and height, so
 * that nothing moves when it arrives. Only for Latin: local() would give Cyrillic and Greek no bold and no
 * italics.
 */
export const fallbackFaces = Object.entries(FONTS)
  .flatMap(([family, { width, names }]) => {
    const src = names.map((name) => `local(${name})`).join();
    const faceOf = (size: number) =>
      `font-family:${family};src:${src};unicode-range:U+0-2FF,U+1E00-2BFF;size-adjust:${percent(size, 1)};ascent-override:${percent(ASCENT / size)};descent-override:${percent(DESCENT / size)}`;
    return [faceOf(width), `${faceOf(width * MEDIUM)};font-weight:500`];
  })
  .map((face) => `@font-face{${face}}`)
  .join('');
