import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from './canonical.ts';
import { entryFrame, firstBroken, firstHash, sealedText, type Link } from './chain.ts';

/** Stands in for SHA-256: short, and different for different texts of these tests. */
const hash = (text: string): string => `#${String(text.length)}:${text.slice(-200)}`;

const chain = (agency: string, stream: string, texts: readonly string[]): readonly Link[] => {
  const links: Link[] = [];
  for (const [index, text] of texts.entries()) {
    const previousHash = links.at(-1)?.hash ?? firstHash;
    links.push({
      version: index + 1,
      text,
      previousHash,
      hash: hash(sealedText(agency, stream, index + 1, text, previousHash)),
    });
  }
  return links;
};

const events = fc.array(
  fc.record({ note: fc.string({ maxLength: 12 }) }).map((event) => canonical(event)),
  { minLength: 1, maxLength: 12 },
);
const withOne = fc.tuple(events, fc.nat(11)).map(([texts, pick]) => ({
  texts,
  at: pick % texts.length,
}));
const broken = (links: readonly Link[]): number | null =>
  firstBroken('batam', 'case/1', links, hash);

describe('whatever was recorded', () => {
  test('a chain nobody touched is whole', () => {
    fc.assert(
      fc.property(events, (texts) => {
        expect(broken(chain('batam', 'case/1', texts))).toBeNull();
      }),
    );
  });

  test('a chain is whole as far as it goes: its end may be missing, its beginning may not', () => {
    fc.assert(
      fc.property(withOne, ({ texts, at }) => {
        const links = chain('batam', 'case/1', texts);
        expect(broken(links.slice(0, at))).toBeNull();
        if (at > 0) expect(broken(links.slice(at))).toBe(1);
      }),
    );
  });

  test('an event that was altered is found where it stands', () => {
    fc.assert(
      fc.property(withOne, ({ texts, at }) => {
        const links = chain('batam', 'case/1', texts).map((link, index) =>
          index === at ? { ...link, text: `${link.text} ` } : link,
        );
        expect(broken(links)).toBe(at + 1);
      }),
    );
  });

  test('one sealed anew breaks the chain at the next, unless it is the last', () => {
    fc.assert(
      fc.property(withOne, ({ texts, at }) => {
        const links = chain('batam', 'case/1', texts);
        const forged = links.map((link, index) => {
          if (index !== at) return link;
          const text = canonical({ note: 'dipalsukan', at });
          return {
            ...link,
            text,
            hash: hash(sealedText('batam', 'case/1', link.version, text, link.previousHash)),
          };
        });
        expect(broken(forged)).toBe(at === links.length - 1 ? null : at + 2);
      }),
    );
  });

  test('two that changed places are found at the first of them', () => {
    fc.assert(
      fc.property(withOne, ({ texts, at }) => {
        const links = chain('batam', 'case/1', texts);
        const [one, other] = [links[at], links[at + 1]];
        if (one === undefined || other === undefined) return;
        const swapped = links.with(at, other).with(at + 1, one);
        expect(broken(swapped)).toBe(at + 1);
      }),
    );
  });

  test('the chain of one stream is not that of another', () => {
    fc.assert(
      fc.property(events, (texts) => {
        expect(broken(chain('denpasar', 'case/1', texts))).toBe(1);
        expect(broken(chain('batam', 'case/2', texts))).toBe(1);
      }),
    );
  });
});

test('what is sealed is the canonical text of the entry after the hash before it', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      fc.nat(),
      fc.jsonValue({ maxDepth: 2 }),
      (agency, stream, version, event) => {
        const text = canonical(event);
        expect(sealedText(agency, stream, version, text, firstHash)).toBe(
          `${firstHash}${canonical({ stream, agency, version, event })}`,
        );
        const { start, end } = entryFrame(agency, stream);
        expect(`${start}${text}${end}${String(version)}}`).toBe(
          canonical({ agency, event, stream, version }),
        );
      },
    ),
  );
});
