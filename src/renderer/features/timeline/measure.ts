const font = '600 12px "Source Sans 3 Variable"';
const widths = new Map<string, number>();
let canvas: CanvasRenderingContext2D | null | undefined;

/** The width of a label in px, in the font of the bars. */
export function labelWidth(text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return text.length * 7;
  canvas.font = font;
  const width = Math.ceil(canvas.measureText(text).width);
  widths.set(text, width);
  return width;
}

/** Measures anew from now on: what was measured before the font had loaded was another font. */
export async function whenFontLoads(): Promise<void> {
  await document.fonts.load(font);
  widths.clear();
}
