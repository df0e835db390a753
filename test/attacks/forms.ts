/** A body as a browser sends it, but of a kind no browser does. */
export interface HostileForm {
  readonly contentType: string;
  readonly body: Buffer<ArrayBuffer>;
}

const boundary = 'batas';
const contentType = `multipart/form-data; boundary=${boundary}`;

/** So many fields that the bytes hold: each is a few bytes to send and an object to read. */
export const formOfManyParts = (bytes: number): HostileForm => {
  const part = `--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n`;
  const body = `${part.repeat(Math.floor(bytes / part.length))}--${boundary}--\r\n`;
  return { contentType, body: Buffer.from(body, 'latin1') };
};

/** One file that is nothing but beginnings of the line that would end it. */
export const formOfHalfBoundaries = (bytes: number): HostileForm => ({
  contentType,
  body: Buffer.from(
    `--${boundary}\r\nContent-Disposition: form-data; name="berkas"; filename="a"\r\n\r\n${'\r\n--bata'.repeat(Math.floor(bytes / 8))}\r\n--${boundary}--\r\n`,
    'latin1',
  ),
});

/** A part whose head never ends. */
export const formOfEndlessHead = (bytes: number): HostileForm => ({
  contentType,
  body: Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; x="${'a'.repeat(bytes)}`),
});

/** A field with a name as long as a book. */
export const formOfEndlessName = (bytes: number): HostileForm => ({
  contentType,
  body: Buffer.from(
    `--${boundary}\r\nContent-Disposition: form-data; name="${'a'.repeat(bytes)}"\r\n\r\n\r\n--${boundary}--\r\n`,
  ),
});

/** A part of nothing but fields of its head. */
export const formOfManyHeadFields = (count: number): HostileForm => ({
  contentType,
  body: Buffer.from(
    `--${boundary}\r\n${'X: y\r\n'.repeat(count)}Content-Disposition: form-data; name="a"\r\n\r\n\r\n--${boundary}--\r\n`,
  ),
});
