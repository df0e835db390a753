import { expect, test } from 'vitest';
import { attachment } from './read-file.ts';

test.each([
  ['log.txt', `attachment; filename="log.txt"; filename*=UTF-8''log.txt`],
  [
    'a "b"\\c%41.txt',
    `attachment; filename="a _b__c_41.txt"; filename*=UTF-8''a%20%22b%22%5Cc%2541.txt`,
  ],
  [
    "it's (1)*.txt",
    `attachment; filename="it's (1)*.txt"; filename*=UTF-8''it%27s%20%281%29%2A.txt`,
  ],
  ['büro😀.png', `attachment; filename="b_ro_.png"; filename*=UTF-8''b%C3%BCro%F0%9F%98%80.png`],
  [
    'a\r\nset-cookie: x',
    `attachment; filename="a__set-cookie: x"; filename*=UTF-8''a%0D%0Aset-cookie%3A%20x`,
  ],
])('the file %s is offered for saving under a safe name', (name, header) => {
  expect(attachment(name)).toBe(header);
});
