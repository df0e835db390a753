import { describe, expect, test } from 'vitest';
import { fileHeaders } from './file-headers.ts';

describe('a file of a case', () => {
  test('is shown when it is a picture or plain text', () => {
    expect(fileHeaders({ name: 'layar.png', mediaType: 'image/png' })).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': "inline; filename*=UTF-8''layar.png",
    });
    expect(fileHeaders({ name: 'akses.log', mediaType: 'text/plain' })).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
    });
  });

  test.each(['text/html', 'image/svg+xml', 'application/pdf', 'text/javascript'])(
    'is only downloaded when it could run: %s',
    (mediaType) => {
      expect(fileHeaders({ name: 'bukti', mediaType })).toMatchObject({
        'content-type': 'application/octet-stream',
        'content-disposition': expect.stringContaining('attachment'),
      });
    },
  );

  test('goes out without the length that its sender claimed', () => {
    const claimed = {
      id: 'f',
      name: 'layar.png',
      mediaType: 'image/png',
      size: 1,
      sha256: 'ab'.repeat(32),
    };
    expect(Object.keys(fileHeaders(claimed))).not.toContain('content-length');
  });
});
