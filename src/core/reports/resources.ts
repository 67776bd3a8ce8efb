import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Where the report's files are. Packaging maps these paths and nothing else: the template, the fonts, and the WASM
 * module of the compiler.
 */

const templateFiles = [
  'main.typ', 'theme.typ', 'cover.typ', 'summary.typ', 'tables.typ', 'timeline.typ', 'people.typ', 'about.typ',
] as const;

const fontFiles = [
  'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  'source-sans-3/700Bold/SourceSans3_700Bold.ttf',
  'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
] as const;

/** Everything a report engine reads, in memory: the compilers themselves never touch the disk. */
export interface ReportFiles {
  /** Template files by name, `main.typ` among them. */
  templates: { name: string; bytes: Uint8Array }[];
  fonts: Uint8Array[];
}

/** The paths of the fonts that reports are set in. `resources`: the directory that holds the application's files. */
export function fontPaths(resources: string): string[] {
  return fontFiles.map((file) => join(resources, 'node_modules/@expo-google-fonts', file));
}

/** The path of the compiler as a WASM module. */
export function wasmPath(resources: string): string {
  return join(resources, 'node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm');
}

/** Reads template and fonts. Throws where a file is missing. */
export function readReportFiles(resources: string): ReportFiles {
  const directory = join(resources, 'src/core/reports/template');
  return {
    templates: templateFiles.map((name) => ({ name, bytes: readFileSync(join(directory, name)) })),
    fonts: fontPaths(resources).map((path) => readFileSync(path)),
  };
}
