import process from 'node:process';
import { commands } from './commands.ts';
import { help } from './help.ts';
import type { Io } from './io.ts';

const io: Io = {
  out: (line) => {
    process.stdout.write(`${line}\n`);
  },
  err: (line) => {
    process.stderr.write(`${line}\n`);
  },
  env: process.env,
  cwd: process.cwd(),
};

// Whoever reads what we print may leave early (`npm start | head`); the work goes on.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const args = process.argv.slice(2);
// `sop check` before `sop`: the longest name that fits.
const command = commands
  .filter(({ name }) => name.split(' ').every((word, at) => args[at] === word))
  .sort((a, b) => b.name.length - a.name.length)[0];

if (command === undefined) {
  process.exitCode = help(args, io);
} else {
  const { run } = await command.load();
  // A command that is done leaves nothing open; waiting for forgotten timers would only hide that.
  process.exit(await run(args.slice(command.name.split(' ').length), io));
}
