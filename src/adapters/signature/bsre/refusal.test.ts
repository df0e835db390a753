import { describe, expect, test } from 'vitest';
import { refusalOf } from './refusal.ts';

const secrets = { nik: '9271012345670001', secret: 'rahasia' };
const refusal = (status: number, body: string | object) =>
  refusalOf(
    { status, body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)) },
    secrets,
  );

describe('what the service’s refusals mean', () => {
  test.each([
    [
      'a number at the end of its sentence',
      400,
      { error: 'Proses signing gagal : User tidak terdaftar 2011', status_code: 400 },
      'not-registered',
    ],
    [
      'another number',
      400,
      { error: 'Proses signing gagal : Passphrase anda salah 2031', status_code: 400 },
      'wrong-passphrase',
    ],
    ['a status_code of its own', 400, { status_code: 2031 }, 'wrong-passphrase'],
    ['a status_code as text', 400, { status_code: '2011', message: 'gagal' }, 'not-registered'],
    ['words of a code', 400, { error: 'Kode TOTP tidak valid' }, 'wrong-code'],
    ['words without a number', 400, { error: 'Passphrase tidak sesuai' }, 'wrong-passphrase'],
    [
      'a wrong passphrase told as 401',
      401,
      { error: 'Passphrase anda salah 2031' },
      'wrong-passphrase',
    ],
    ['a plain 401', 401, '', 'service-login-refused'],
    [
      'a 401 as the service frames it',
      401,
      { timestamp: 'x', status: 401, error: 'Unauthorized', path: '/api/v2/sign/pdf' },
      'service-login-refused',
    ],
    ['a bare 500, of a file it cannot read', 500, '', 'refused-by-service'],
    ['a NIK it does not know', 400, { status_code: 2021 }, 'no-certificate'],
    ['a plain 403', 403, '<html>Forbidden</html>', 'service-login-refused'],
    [
      'a certificate that has expired',
      400,
      { message: 'Status sertifikat EXPIRED' },
      'certificate-expired',
    ],
    [
      'a document fetched before',
      404,
      { error: 'Dokumen telah didownload sebelumnya' },
      'already-downloaded',
    ],
    ['a redirect', 302, '', 'refused-by-service'],
    [
      'something else',
      500,
      { timestamp: 'x', status: 500, error: 'Internal Server Error', path: '/api/v2/sign/pdf' },
      'refused-by-service',
    ],
  ])('%s', (_, status, body, failure) => {
    expect(refusal(status, body).failure).toBe(failure);
  });

  test('its sentence is handed on without passphrase and NIK, and no page of HTML', () => {
    expect(refusal(400, { error: 'NIK 9271012345670001 rahasia' }).service).toBe('NIK ••• •••');
    expect(refusal(500, '<html><body>Error</body></html>').service).toBeNull();
    expect(refusal(500, 'layanan sedang diperbaiki\nbaris dua').service).toBe(
      'layanan sedang diperbaiki',
    );
  });
});
