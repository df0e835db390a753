import { describe, expect, test } from 'vitest';
import { formDataOf } from './form-data.ts';

const request = (body: string, type: string): Request =>
  new Request('http://tanggap.example/', {
    method: 'POST',
    body,
    headers: { 'content-type': type },
  });

describe('a form that comes in', () => {
  test('is read when it is whole', async () => {
    const data = await formDataOf(request('kode=ABCD', 'application/x-www-form-urlencoded'));
    expect(data.get('kode')).toBe('ABCD');
  });

  test.each([
    [
      'was cut off',
      '--x\r\nContent-Disposition: form-data; name="a"',
      'multipart/form-data; boundary=x',
    ],
    ['is no form', 'a=1', 'text/plain'],
  ])('is turned away with a plain page when it %s', async (_why, body, type) => {
    await expect(formDataOf(request(body, type))).rejects.toMatchObject({ status: 400 });
  });
});
