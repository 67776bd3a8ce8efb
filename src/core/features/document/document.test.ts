import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { aPortfolio } from '../../../../tests/builders/core.ts';
import { aMembership, aPerson } from '../../../../tests/builders/records.ts';
import { issuesOf, raw } from '../../../../tests/builders/refusals.ts';
import { maxDocumentBytes } from '../../../shared/contract/tables.ts';

const view = { asOf: '2026-11-22', language: 'fi' as const };

async function withMembership() {
  const membership = aMembership({ name: 'ERRIN' });
  const portfolio = await aPortfolio(membership);
  const aFile = (name: string, content: string | Uint8Array) => {
    const file = portfolio.file(name);
    writeFileSync(file, content);
    return file;
  };
  const documents = async () => (await portfolio.client.engagement.get({ ...view, id: membership.id })).documents;
  const addFile = (name: string, content: string | Uint8Array) =>
    portfolio.client.document.add({ path: aFile(name, content), engagementId: membership.id });
  return { ...portfolio, membership, aFile, addFile, documents };
}

describe('a file kept inside the portfolio', () => {
  test('is listed on its record and comes out as it went in', async () => {
    const { client, addFile, documents, file } = await withMembership();
    const bytes = Buffer.from([0, 1, 2, 255, 10, 13, 0]);
    const { id } = await addFile('Jäsenyyssopimus 2024.PDF', bytes);
    expect(await documents()).toEqual([{ id, name: 'Jäsenyyssopimus 2024.PDF', mediaType: 'application/pdf', size: 7, opens: true }]);
    const saved = await client.document.saveCopy({ id, path: file('copy.pdf') });
    expect(readFileSync(saved.path).equals(bytes)).toBe(true);
  });

  test('is opened as a read-only copy under a random name', async () => {
    const { client, addFile, data } = await withMembership();
    const { id } = await addFile('muistio.docx', 'sisältö');
    const [first, second] = [await client.document.open({ id }), await client.document.open({ id })];
    expect(path.dirname(first.path)).toBe(path.join(data, 'opened'));
    expect(path.basename(first.path)).toMatch(/^\d+-[0-9a-f-]{36}\.docx$/);
    expect(second.path).not.toBe(first.path);
    expect(readFileSync(first.path, 'utf8')).toBe('sisältö');
    expect(statSync(first.path).mode & 0o777).toBe(0o400);
  });

  test.each(['ohjelma.exe', 'skripti.sh', 'sivu.html', 'kuva.svg', 'nimi ilman päätettä', 'sopimus.pdf.bat'])(
    'is not opened where it might run: %s', async (name) => {
      const { client, addFile, documents, file } = await withMembership();
      const { id } = await addFile(name, 'x');
      expect((await documents())[0]?.opens).toBe(false);
      await expect(client.document.open({ id })).rejects.toMatchObject({
        code: 'INVALID', data: { issues: [{ field: 'name', rule: 'fileKind' }] },
      });
      expect((await client.document.saveCopy({ id, path: file('kopio') })).path).toBe(file('kopio'));
    },
  );

  test('is taken back and made again with its bytes', async () => {
    const { client, addFile, documents, file } = await withMembership();
    const { id } = await addFile('a.txt', 'teksti');
    await client.history.undo();
    expect(await documents()).toEqual([]);
    await client.history.redo();
    expect((await documents())[0]?.id).toBe(id);
    await client.document.saveCopy({ id, path: file('a-copy.txt') });
    expect(readFileSync(file('a-copy.txt'), 'utf8')).toBe('teksti');
  });

  test('may be empty, and as large as the limit, and not larger', async () => {
    const { addFile, documents } = await withMembership();
    await addFile('tyhjä.txt', '');
    await addFile('suuri.txt', new Uint8Array(maxDocumentBytes));
    await expect(addFile('liian suuri.txt', new Uint8Array(maxDocumentBytes + 1))).rejects.toMatchObject({
      code: 'INVALID', data: { issues: [{ field: 'path', rule: 'fileTooLarge', max: 25 }] },
    });
    expect((await documents()).map((each) => each.size)).toEqual([0, maxDocumentBytes]);
  });

  test('is refused where there is no file, or no record or several to hang it on; nothing is kept of it', async () => {
    const { client, aFile, file, folder, membership, db } = await withMembership();
    const person = aPerson();
    await client.record.apply({ operations: person.operations });
    await expect(client.document.add({ path: file('puuttuu.pdf'), engagementId: membership.id })).rejects.toMatchObject({ code: 'FILE_MISSING' });
    await expect(client.document.add({ path: folder, engagementId: membership.id })).rejects.toMatchObject({ code: 'CANNOT_OPEN', data: { reason: 'isFolder' } });
    const there = aFile('a.pdf', 'x');
    await expect(client.document.add({ path: there })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(client.document.add({ path: there, engagementId: membership.id, personId: person.id })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(client.document.add({ path: there, engagementId: person.id })).rejects.toMatchObject({ code: 'INVALID' });
    expect(db.sqlite.prepare('SELECT count(*) FROM document_content').pluck().get()).toBe(0);
  });

  test('whose bytes were damaged is not handed out', async () => {
    const { client, addFile, db, file } = await withMembership();
    const { id } = await addFile('a.txt', 'teksti');
    db.sqlite.prepare("UPDATE document_content SET bytes = x'00'").run();
    await expect(client.document.open({ id })).rejects.toMatchObject({ code: 'DAMAGED' });
    await expect(client.document.saveCopy({ id, path: file('b.txt') })).rejects.toMatchObject({ code: 'DAMAGED' });
  });

  test('needs its bytes: a row alone is refused', async () => {
    const portfolio = await withMembership();
    const values = {
      name: 'a.pdf', mediaType: 'application/pdf', size: 1, sha256: '00', contentId: portfolio.membership.id,
      engagementId: portfolio.membership.id,
    };
    expect(await issuesOf(portfolio, raw('document', values))).toMatchObject([{ field: 'operations.0.values.contentId', rule: 'content' }]);
  });
});
