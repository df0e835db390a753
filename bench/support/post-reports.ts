// A process of its own that sends reports over a number of kept connections, each sending the
// next as soon as the last was answered. It speaks HTTP over bare sockets, so that it takes
// little of the processor it shares with what is measured.
//
// post-reports.ts <port> <path> <connections> <seconds> → JSON { accepted, refused, seconds, milliseconds }
import { Buffer } from 'node:buffer';
import { connect } from 'node:net';
import process from 'node:process';
import { chanceFrom, sampleReport } from './samples.ts';

const [port = '', path = '', connections = '', seconds = ''] = process.argv.slice(2);

const requestOf = (): Buffer => {
  const body = JSON.stringify(sampleReport(chance));
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\ncontent-length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`,
  );
};

const chance = chanceFrom(7);
const requests = Array.from({ length: 200 }, requestOf);
const begun = performance.now();
const until = begun + Number(seconds) * 1000;
const milliseconds: number[] = [];
let refused = 0;
let next = 0;
let firstRefusal = '';

/** Whether an answer is whole: all of its length, or the last of its chunks. */
const isWhole = (answer: string): boolean => {
  const head = answer.indexOf('\r\n\r\n');
  if (head === -1) return false;
  const length = /\r\ncontent-length: (\d+)/iu.exec(answer.slice(0, head + 2))?.[1];
  return length === undefined
    ? answer.endsWith('\r\n0\r\n\r\n')
    : Buffer.byteLength(answer) >= head + 4 + Number(length);
};

const converse = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port: Number(port), noDelay: true });
    let sent = 0;
    let answer = '';
    const send = (): void => {
      if (performance.now() >= until) {
        socket.end();
        return;
      }
      const request = requests[next % requests.length] ?? Buffer.alloc(0);
      next += 1;
      answer = '';
      sent = performance.now();
      socket.write(request);
    };
    socket.on('connect', send);
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString('latin1');
      if (!isWhole(answer)) return;
      if (answer.startsWith('HTTP/1.1 201 ')) milliseconds.push(performance.now() - sent);
      else {
        refused += 1;
        firstRefusal ||= answer.slice(0, 1000);
      }
      send();
    });
    socket.on('error', reject);
    socket.on('close', () => {
      resolve();
    });
  });

await Promise.all(Array.from({ length: Number(connections) }, converse));
const share = (part: number): number =>
  milliseconds.toSorted((a, b) => a - b)[Math.floor(part * (milliseconds.length - 1))] ?? 0;
process.stdout.write(
  JSON.stringify({
    accepted: milliseconds.length,
    refused,
    firstRefusal,
    seconds: (performance.now() - begun) / 1000,
    p50: share(0.5),
    p95: share(0.95),
    cpu: process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6,
  }),
);
