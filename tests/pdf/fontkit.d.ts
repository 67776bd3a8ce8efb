/** The part of fontkit that the tests use; the package brings no types. */
declare module 'fontkit' {
  export interface Font {
    /** Code points that the font has a glyph for. */
    characterSet: number[];
  }
  export function create(bytes: Uint8Array): Font | { fonts: Font[] };
}
