import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import * as web from '@myriaddreamin/typst-ts-web-compiler';
import { describe, expect, test } from 'vitest';
import { inventedInput } from '../../../../tests/pdf/invented-portfolio.ts';
import { eachTag, readStructure, textOf } from '../../../../tests/pdf/structure.ts';
import { buildAnnualReport } from '../annual-report.ts';
import { readReportFiles, wasmPath } from '../resources.ts';
import type { EngineName } from './report-engine.ts';
import { chooseEngine, createEngine } from './choose.ts';
import { markAsUa } from './mark-ua.ts';

const resources = join(import.meta.dirname, '../../../..');
const { data } = buildAnnualReport(inventedInput('fi'));

/** Roles, texts and text alternatives of all tags, in reading order. */
async function outlineOf(pdf: Uint8Array): Promise<string[]> {
  const document = await readStructure(pdf);
  const lines: string[] = [document.title, document.language, ...document.bookmarks];
  for (const { root, texts } of document.pages) {
    if (root) eachTag(root, (tag, above) => lines.push(`${above.length} ${tag.role} ${tag.alt ?? textOf(tag, texts)} ${tag.lang ?? ''}`));
  }
  return lines;
}

/** What the two compilers give when neither is told a standard: nothing of ours in between. */
async function plainPdfs(): Promise<{ native: Buffer; wasm: Buffer }> {
  const files = readReportFiles(resources);
  const json = Buffer.from(JSON.stringify(data));
  const workspace = resolve('/plain');
  const native = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: files.fonts.map((font) => Buffer.from(font)) }] });
  await web.default({ module_or_path: new Uint8Array(readFileSync(wasmPath(resources))) });
  const builder = new web.TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of files.fonts) await builder.add_raw_font(font);
  const wasm = await builder.build();
  for (const { name, bytes } of [...files.templates, { name: 'data.json', bytes: json }]) {
    native.mapShadow(join(workspace, name), Buffer.from(bytes));
    wasm.map_shadow(`/${name}`, bytes);
  }
  const artifact = wasm.snapshot('/', '/main.typ', []).get_artifact(1, 3) as { result: Uint8Array };
  return { native: native.pdf({ mainFilePath: join(workspace, 'main.typ') }), wasm: Buffer.from(artifact.result) };
}

describe('the two engines', () => {
  test('are the same compiler: the same bytes from the same files', async () => {
    const { native, wasm } = await plainPdfs();
    expect(wasm.equals(native)).toBe(true);
  });

  // As PDF/UA the native one also writes bounding boxes of tables and joins the parts of a link, which the WASM one cannot
  // be told to do; what is read is the same.
  test('give the same document: pages, structure, texts and text alternatives', async () => {
    const [native, wasm] = await Promise.all([createEngine('native', resources), createEngine('wasm', resources)]);
    const [one, other] = [await native.compile({ data }), await wasm.compile({ data })];
    expect(other.pages).toBe(one.pages);
    expect(other.sectionPages).toEqual(one.sectionPages);
    expect(await outlineOf(other.pdf)).toEqual(await outlineOf(one.pdf));
  });

  test('give figures the same boxes, to the width of a line', async () => {
    const boxes = async (name: EngineName) => {
      const { pdf } = await (await createEngine(name, resources)).compile({ data });
      const found = Buffer.from(pdf).toString('latin1').matchAll(/\/S \/Figure\n(?:(?!endobj)[^])*?\/BBox \[([^\]]+)\]/g);
      return Array.from(found, ([, box]) => box?.split(' ').map(Number) ?? []);
    };
    const [native, wasm] = [await boxes('native'), await boxes('wasm')];
    expect(wasm).toHaveLength(native.length);
    for (const [index, box] of wasm.entries()) {
      for (const [side, value] of box.entries()) expect(Math.abs(value - (native[index]?.[side] ?? Number.NaN))).toBeLessThan(1.5);
    }
  });

  test.each(['native', 'wasm'] as const)('%s gives the same bytes for the same data, also when it is warm', async (name) => {
    const engine = await createEngine(name, resources);
    const first = await engine.compile({ data });
    await engine.compile({ data: { ...data, organisation: 'Toinen kuvitelma' } });
    expect(Buffer.from((await engine.compile({ data })).pdf).equals(Buffer.from(first.pdf))).toBe(true);
  });

  test.each(['native', 'wasm'] as const)('%s says where a template fails, and works again after it', async (name) => {
    const engine = await createEngine(name, resources);
    await expect(engine.compile({ data: { ...data, summary: 1 } })).rejects.toThrow(/summary|title|integer/);
    expect((await engine.compile({ data })).pages).toBeGreaterThan(5);
  });

  test('are chosen by the environment, the native one unless told otherwise', async () => {
    expect((await chooseEngine(resources, undefined)).name).toBe('native');
    expect((await chooseEngine(resources, 'wasm')).name).toBe('wasm');
  });
});

describe('marking a PDF as PDF/UA', () => {
  test('keeps its cross-references true', async () => {
    const engine = await createEngine('wasm', resources);
    const marked = Buffer.from((await engine.compile({ data })).pdf).toString('latin1');
    const start = Number(/startxref\n(\d+)/.exec(marked)?.[1]);
    expect(marked.slice(start, start + 5)).toBe('xref\n');
    const offsets = Array.from(marked.slice(start).matchAll(/^(\d{10}) 00000 n/gm), (found) => Number(found[1]));
    expect(offsets.length).toBeGreaterThan(100);
    for (const [index, offset] of offsets.entries()) expect(marked.slice(offset, offset + 12)).toMatch(new RegExp(`^${index + 1} 0 obj`));
  });

  test('refuses boxes that are not of its figures', async () => {
    const { wasm } = await plainPdfs();
    expect(() => markAsUa(wasm, [[1, 0, 0, 10, 10, null]])).toThrow(/the PDF has \d+ figures, not 1/);
  });

  test('refuses what is not a tagged PDF of the compiler', () => {
    expect(() => markAsUa(Buffer.from('%PDF-1.7 nothing'), [])).toThrow(/cross-reference/);
  });
});
