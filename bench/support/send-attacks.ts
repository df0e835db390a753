// A process of its own that sends what strangers may send, one after the other over connections
// from several addresses of this machine, for as long as it is told, while as many slow ones hold
// theirs open.
//
// send-attacks.ts <port> <agency> <seconds> → JSON { name: { status: count } }
import { connect } from 'node:net';
import { request } from 'node:http';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { hostileArchives } from '#test/attacks/archives.ts';
import { formOfHalfBoundaries, formOfManyParts } from '#test/attacks/forms.ts';
import { hostilePdfs } from '#test/attacks/pdfs.ts';

const [port = '', agency = '', seconds = ''] = process.argv.slice(2);
const until = performance.now() + Number(seconds) * 1000;
const counts: Record<string, Record<string, number>> = {};
const count = (name: string, answer: string): void => {
  const of = (counts[name] ??= {});
  of[answer] = (of[answer] ?? 0) + 1;
};

interface Attack {
  readonly name: string;
  readonly path: string;
  readonly contentType: string;
  readonly body: Uint8Array;
}

const withFile = (name: string, path: string, field: string, bytes: Uint8Array): Attack => ({
  name,
  path,
  contentType: 'multipart/form-data; boundary=kiriman-orang-luar',
  body: Buffer.concat([
    Buffer.from(
      `--kiriman-orang-luar\r\nContent-Disposition: form-data; name="${field}"; filename="a.bin"\r\nContent-Type: application/pdf\r\n\r\n`,
    ),
    bytes,
    Buffer.from('\r\n--kiriman-orang-luar--\r\n'),
  ]),
});

const evidence = `/api/v1/${agency}/reports/evidence`;
const attacks: readonly Attack[] = [
  ...hostilePdfs.map(([name, make]) =>
    withFile(`PDF: ${name}`, '/periksa?/berkas', 'berkas', make(200)),
  ),
  ...hostileArchives.map(([name, bytes]) =>
    withFile(`evidence: ${name}`, evidence, 'evidence', bytes),
  ),
  {
    name: 'form of 20 MB in 360,000 parts',
    path: `/${agency}/lapor`,
    ...formOfManyParts(20_000_000),
  },
  { name: 'form of 1 MB in 18,000 parts', path: `/${agency}/lapor`, ...formOfManyParts(1_000_000) },
  {
    name: 'file of 20 MB of half boundaries',
    path: '/periksa?/berkas',
    ...formOfHalfBoundaries(20_000_000),
  },
];

const send = ({ path, contentType, body }: Attack, localAddress: string): Promise<string> =>
  new Promise((resolve) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path,
        localAddress,
        method: 'POST',
        headers: {
          'content-type': contentType,
          'content-length': body.byteLength,
          ...(path.startsWith('/api') ? {} : { origin: `http://127.0.0.1:${port}` }),
        },
      },
      (answer) => {
        answer.resume();
        answer.on('end', () => resolve(String(answer.statusCode)));
        answer.on('error', () => resolve('broke off'));
      },
    );
    sent.on('error', () => resolve('broke off'));
    sent.end(body);
  });

const attacker = async (index: number): Promise<void> => {
  // Each begins elsewhere, so that everything is sent from the first second on.
  for (let turn = index * 3; performance.now() < until; turn += 1) {
    const attack = attacks[turn % attacks.length];
    if (attack !== undefined)
      count(attack.name, await send(attack, `127.0.0.${String(10 + index)}`));
  }
};

/** Says it sends 5 MB, and sends a byte a second. */
const slow = (index: number): Promise<void> =>
  new Promise((resolve) => {
    const socket = connect({
      host: '127.0.0.1',
      port: Number(port),
      localAddress: `127.0.0.${String(100 + index)}`,
    });
    socket.write(
      `POST /${agency}/lapor HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\norigin: http://127.0.0.1:${port}\r\ncontent-type: multipart/form-data; boundary=kiriman-orang-luar\r\ncontent-length: 5000000\r\n\r\n`,
    );
    const drip = setInterval(() => socket.write('x'), 1000);
    const end = setTimeout(() => socket.destroy(), Math.max(0, until - performance.now()));
    let answer = '';
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString('latin1');
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      clearInterval(drip);
      clearTimeout(end);
      count('upload of a byte a second', answer.slice(9, 12) || 'held open to the end');
      resolve();
    });
  });

const slowOnes = async (index: number): Promise<void> => {
  while (performance.now() < until) {
    await slow(index);
    await pause(100);
  }
};

await Promise.all([...[0, 1, 2, 3, 4, 5].map(attacker), ...[0, 1, 2, 3, 4, 5].map(slowOnes)]);
process.stdout.write(JSON.stringify(counts));
process.exit(0);
