import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { paperOccasions, paperPath } from '#core/cases/paper-id.ts';
import { codeLine } from '#core/papers/sheet/document-code.ts';
import { secret, signerNamed } from '#test/support/paper-setting.ts';
import { answered, callTo } from './support/api-call.ts';
import { accountOf, press } from './support/browser.ts';
import { citizens, report } from './support/citizen.ts';
import { people } from './support/people.ts';

// Nobody else calls meetings in North Maluku: its invitations alone go to SRIKANDI.
const agency = 'maluku-utara';
const meet = people();

const papers = z.object({
  items: z.array(
    z.object({
      output: z.string(),
      of: z.object({ kind: z.enum(paperOccasions), number: z.number() }),
      kind: z.string(),
      versions: z.array(z.object({ code: z.string() })),
    }),
  ),
});

const plan = {
  from: new Date(Date.now() + 3_600_000).toISOString(),
  until: null,
  venue: 'Ruang Rapat Contoh',
  agenda: 'Pembahasan contoh',
  invited: [{ name: 'Tim Contoh', role: null, body: null }],
  caller: 'ketua',
};

const zone = 'Asia/Jayapura';
/** SRIKANDI dates a paper on the day it is signed. */
const today = Temporal.Now.plainDateISO(zone);
const dated = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: zone });

/** What SRIKANDI gives back: the paper's code, a number and a day in its text, signed by somebody. */
const fromSrikandi = async (code: string, name: string): Promise<Buffer> => {
  const document = await PDFDocument.create();
  const page = document.addPage();
  [
    'UNDANGAN',
    'Nomor: 000.6/88/SRK/2026',
    `Sofifi, ${dated.format(new Date())}`,
    codeLine(code),
  ].forEach((line, index) => page.drawText(line, { x: 60, y: 700 - 30 * index, size: 11 }));
  const answer = await signerNamed(name).sign({
    pdfs: [
      {
        name: 'kembali.pdf',
        bytes: await document.save({ useObjectStreams: false }),
        qrLink: 'https://srikandi.example',
      },
    ],
    signer: { nik: secret.nik, name, position: 'Ketua' },
    proof: { passphrase: secret.passphrase },
    appearance: { visible: false },
    reason: 'Alasan contoh',
    location: 'Sofifi',
  });
  const [first] = 'failure' in answer ? [] : answer.signed;
  if (first === undefined) throw new Error(JSON.stringify(answer));
  return Buffer.from(first);
};

test('an invitation goes to SRIKANDI as a DOCX with a copy sheet, and comes back as a signed PDF with its number', async () => {
  const admin = await meet().officer(agency, 'administrator');
  await admin.goto(`/konsol/${agency}/pengaturan-naskah`);
  await admin.locator('[name="asal.undangan-rapat"]').selectOption('srikandi');
  await admin.locator('form.printed [name=alasan]').fill('Undangan dinomori SRIKANDI');
  await press(admin, 'Simpan pengaturan');

  const { number } = await report(await meet().stranger(), agency, citizens[agency]);
  const chair = await meet().officer(agency, 'ketua');
  const { apiToken: token } = accountOf(meet().site, agency, 'ketua');
  const call = callTo(meet().site.address);
  const base = `/api/v1/${agency}/cases/${number}`;
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const json = { type: 'call-meeting', plan };
  await answered(call('POST', `${base}/commands`, { token, headers, json }));
  const invitation = async () => {
    const all = papers.parse(
      await (await answered(call('GET', `${base}/papers`, { token }))).json(),
    );
    const found = all.items.find(({ kind }) => kind === 'undangan-rapat');
    if (found === undefined) throw new Error('no invitation');
    return found;
  };
  const address = `/konsol/${agency}/kasus/${number}/naskah/${paperPath(await invitation())}`;

  await chair.goto(address);
  await chair.getByText('Siapkan untuk SRIKANDI', { exact: true }).click();
  await press(chair, 'Siapkan DOCX');
  expect(await chair.locator('#di-srikandi').innerText()).toBe('Diselesaikan di SRIKANDI');
  expect(await chair.getByRole('link', { name: 'Buka pindaian' }).count()).toBe(0);
  await chair.getByRole('link', { name: 'Buka lembar salin' }).click();
  await chair.waitForURL('**/lembar-salin');
  expect(await chair.locator('#isi-hal').innerText()).toContain('Undangan');

  const code = (await invitation()).versions.at(-1)?.code ?? '';
  const name = /Pejabat Contoh [^\n]+/u.exec(
    await chair.locator('header').first().innerText(),
  )?.[0];
  const file = {
    name: 'kembali.pdf',
    mimeType: 'application/pdf',
    buffer: await fromSrikandi(code, name ?? ''),
  };
  await chair.goto(address);
  await chair.getByText('Unggah PDF yang kembali', { exact: true }).click();
  const back = chair.locator('#formulir-kembali');
  await back.locator('[name=berkas]').setInputFiles(file);
  await press(chair, 'Baca berkas', back);
  expect(await chair.locator('main').innerText()).toContain('Terbaca dari berkas; belum disimpan');
  expect(await back.locator('[name=nomor]').inputValue()).toBe('000.6/88/SRK/2026');
  expect(await back.locator('[name=tanggal]').inputValue()).toBe(today.toString());
  await press(chair, 'Simpan naskah yang kembali', back);
  const finished = await chair.locator('main').innerText();
  expect(finished).toContain('000.6/88/SRK/2026');
  expect(finished).not.toContain('Menunggu SRIKANDI');
});
