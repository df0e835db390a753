import { describe, expect, test } from 'vitest';
import { file, officer, personOf, Scenario } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';
import { keptCheck } from '#test/support/kept-check.ts';

const [meja, tim, ketua, pemilik] = [
  officer('meja'),
  officer('tim'),
  officer('ketua'),
  personOf('dinas-contoh', 'pemilik'),
];
const paper = { output: 'berita-acara', of: { kind: 'turn', number: 2 } } as const;
const before = new Scenario(smallSop).reported().completed(meja, 'lanjut');
const made = before.completed(tim, 'rendah', { form: { alasan: 'ya', parah: 'rendah' } });

const signature = (version: number, role = 'ketua', over: string | null = null) =>
  ({
    ...paper,
    type: 'sign-paper',
    ...keptCheck,
    version,
    code: 'KODE',
    number: '1 / 2026',
    title: 'Berita Acara',
    via: 'certificate',
    edits: {},
    over,
    file: file(`v${String(version)}-${role}.pdf`),
    signer: { role, name: 'Petugas Contoh', position: 'Ketua Tim' },
  }) as const;

describe('an official paper', () => {
  test('does not exist before its step is completed', () => {
    before
      .when(tim, { ...paper, type: 'edit-paper', edits: { judul: 'x' } })
      .thenRefused('no-paper');
    made
      .when(tim, { ...paper, of: { kind: 'turn', number: 1 }, type: 'initial-paper' })
      .thenRefused('no-paper');
  });

  test('is edited and initialled by the team; an edit takes the initials away', () => {
    const initialled = made
      .when(tim, { ...paper, type: 'initial-paper' })
      .thenHappened('paper-initialled');
    const edited = initialled
      .when(tim, { ...paper, type: 'edit-paper', edits: { judul: 'Judul baru' } })
      .thenHappened('paper-edited');
    expect(edited.open.papers).toMatchObject([
      {
        output: 'berita-acara',
        of: { kind: 'turn', number: 2 },
        edits: { judul: 'Judul baru' },
        initials: [],
      },
    ]);
    made
      .when(pemilik, { ...paper, type: 'edit-paper', edits: { judul: 'x' } })
      .thenRefused('not-permitted');
    made
      .when(tim, { ...paper, type: 'edit-paper', edits: { isi: 'x'.repeat(200_001) } })
      .thenRefused('too-long');
  });

  test('is signed by who holds the role, several on one version, nobody twice', () => {
    made.when(tim, signature(1)).thenRefused('not-permitted');
    const first = made.when(ketua, signature(1)).thenHappened('paper-signed');
    first.when(ketua, signature(1)).thenRefused('already-signed');
    const second = first
      .when(tim, signature(1, 'tim', file('v1-ketua.pdf').sha256))
      .thenHappened('paper-signed');
    expect(second.open.papers[0]?.versions).toMatchObject([
      {
        version: 1,
        file: { name: 'v1-tim.pdf' },
        signatures: [{ role: 'ketua' }, { role: 'tim' }],
      },
    ]);
    made.when(ketua, signature(2)).thenRefused('paper-changed');
  });

  test('is not recorded as signed when it was edited while it was being signed', () => {
    const edited = made.when(tim, {
      ...paper,
      type: 'edit-paper',
      edits: { judul: 'Judul baru' },
    });
    edited.when(ketua, signature(1)).thenRefused('paper-changed');
    edited
      .when(ketua, { ...signature(1), edits: { judul: 'Judul baru' } })
      .thenHappened('paper-signed');
  });

  test('cannot be changed once signed; revoked with a reason it stays, and a new version follows', () => {
    const signed = made.when(ketua, signature(1));
    signed
      .when(tim, { ...paper, type: 'edit-paper', edits: { judul: 'x' } })
      .thenRefused('paper-signed');
    signed.when(tim, { ...paper, type: 'initial-paper' }).thenRefused('paper-signed');
    signed
      .when(tim, { ...paper, type: 'revoke-paper', reason: 'salah' })
      .thenRefused('not-permitted');
    signed.when(ketua, { ...paper, type: 'revoke-paper', reason: ' ' }).thenRefused('empty-text');
    const revoked = signed
      .when(ketua, { ...paper, type: 'revoke-paper', reason: 'Salah nama' })
      .thenHappened('paper-revoked');
    revoked
      .when(ketua, { ...paper, type: 'revoke-paper', reason: 'lagi' })
      .thenRefused('paper-not-signed');
    revoked.when(ketua, signature(1)).thenRefused('paper-changed');
    const anew = revoked.when(ketua, signature(2)).thenHappened('paper-signed');
    expect(
      anew.open.papers[0]?.versions.map((one) => [one.version, one.revoked?.reason ?? null]),
    ).toEqual([
      [1, 'Salah nama'],
      [2, null],
    ]);
  });

  test('is confirmed as received only once it is signed', () => {
    const receipt = {
      ...paper,
      type: 'receive-paper',
      receivedBy: 'Dinas Contoh',
      note: 'Tata usaha memberitahukan lewat telepon',
      proof: [],
    } as const;
    made.when(tim, receipt).thenRefused('paper-not-signed');
    made.when(ketua, signature(1)).when(tim, receipt).thenHappened('paper-received');
  });

  test('is signed further only on top of the file as it is: bytes that lack another’s signature are not recorded', () => {
    const first = made.when(ketua, signature(1));
    first.when(tim, signature(1, 'tim', 'cd'.repeat(32))).thenRefused('paper-changed');
    first.when(tim, signature(1, 'tim', null)).thenRefused('paper-changed');
    made.when(ketua, signature(1, 'ketua', 'cd'.repeat(32))).thenRefused('paper-changed');
    const second = first
      .when(tim, signature(1, 'tim', file('').sha256))
      .thenHappened('paper-signed');
    expect(second.open.papers[0]?.versions[0]?.signatures).toHaveLength(2);
  });

  test('leaves the house only when every executor it names has signed; who lacks is told', () => {
    const signatories = ['ketua', 'tim'].map((role) => ({
      role,
      person: { name: 'Petugas Contoh', position: 'Ketua Tim' },
    }));
    const half = made.when(ketua, { ...signature(1), signatories });
    const sending = {
      ...paper,
      type: 'send-paper',
      to: ['Dinas Contoh'],
      way: 'email',
      note: 'Surel nomor 214 pada surat keluar',
      proof: [],
    } as const;
    const receipt = {
      ...paper,
      type: 'receive-paper',
      receivedBy: 'Dinas Contoh',
      note: 'Tata usaha memberitahukan lewat telepon',
      proof: [],
    } as const;
    for (const command of [sending, receipt])
      expect(
        half.when(tim, command).thenRefused('signature-lacking').refusal?.message.id,
      ).toContain('menunggu tanda tangan');
    const whole = half.when(tim, signature(1, 'tim', file('').sha256));
    whole.when(tim, sending).thenHappened('paper-sent');
    whole.when(tim, receipt).thenHappened('paper-received');
    for (const bad of [{ to: ['x'.repeat(501)] }, { note: 'x'.repeat(5_001) }])
      whole.when(tim, { ...sending, ...bad }).thenRefused('too-long');
    whole
      .when(tim, { ...sending, to: Array.from({ length: 201 }, () => 'Dinas Contoh') })
      .thenRefused('too-many');
    whole.when(tim, { ...receipt, note: 'x'.repeat(5_001) }).thenRefused('too-long');
  });

  test('counts as sent or received only by proof, or by words that lead to it', () => {
    const whole = made.when(ketua, signature(1));
    const sending = { ...paper, type: 'send-paper', to: ['Dinas Contoh'], way: 'email' } as const;
    const receipt = { ...paper, type: 'receive-paper', receivedBy: 'Dinas Contoh' } as const;
    for (const note of ['', ' ', 'ok', '-----', '1 2 3']) {
      whole.when(tim, { ...sending, note, proof: [] }).thenRefused('sending-unproven');
      whole.when(tim, { ...receipt, note, proof: [] }).thenRefused('receipt-unproven');
    }
    const refused = whole.when(tim, { ...sending, to: [], note: '', proof: [] }).refusal;
    expect(refused?.fields?.map(({ field }) => field)).toEqual(['to', 'note']);
    const proof = [file('resi.png')];
    const shown = whole
      .when(tim, { ...sending, note: '', proof })
      .when(tim, { ...receipt, note: '', proof });
    expect(shown.open.papers[0]?.versions[0]).toMatchObject({
      sent: [{ note: '', proof }],
      received: [{ note: '', proof }],
    });
    const told = whole
      .when(tim, { ...sending, note: 'Resi 12', proof: [] })
      .when(tim, { ...receipt, note: 'Tata usaha, lewat telepon', proof: [] });
    expect(told.events.slice(-2).map((event) => 'proof' in event)).toEqual([false, false]);
  });

  test('is edited within bounds', () => {
    const edit = (edits: Readonly<Record<string, string>>) =>
      made.when(tim, { ...paper, type: 'edit-paper', edits });
    const parts = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`bagian-${String(index)}`, 'x']),
      );
    edit(parts(200)).thenHappened('paper-edited');
    edit(parts(201)).thenRefused('too-many');
    edit({ ['k'.repeat(201)]: 'x' }).thenRefused('too-many');
    edit({ isi: '\n'.repeat(4_999) }).thenHappened('paper-edited');
    edit({ isi: '\n'.repeat(5_000) }).thenRefused('too-long');
  });

  test('may be signed after the case has closed', () => {
    const closed = made
      .involving('pemilik', 'dinas-contoh')
      .completed(pemilik, 'lanjut')
      .completed(tim, 'sudah')
      .completed(tim, 'lanjut')
      .everythingSent(tim)
      .completed(tim, 'tutup');
    expect(closed.state.status).toBe('closed');
    closed.when(ketua, signature(1)).thenHappened('paper-signed');
  });
});
