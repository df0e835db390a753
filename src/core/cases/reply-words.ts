import { say, type Bilingual } from '#core/text/bilingual.ts';
import type { DateText } from '#core/time/instant.ts';
import { dayText } from './day-text.ts';
import type { SendingReply } from './sending-reply.ts';
import { sendingWays } from './sending-ways.ts';

type Named = Pick<SendingReply, 'recipient' | 'repliedBy'>;
type Came = Pick<SendingReply, 'way' | 'number'> & { readonly dated: DateText | null };

/** Somebody as an order names him, and who that was in truth where it is not the same. */
export const inTruth = (named: string, truly: string): string =>
  truly === '' || truly === named ? named : `${named} (${truly})`;

/** Who answered: as the order names him, and who that was in truth. */
export const replierOf = ({ recipient, repliedBy }: Named): string => inTruth(recipient, repliedBy);

/** By which way a reply came, and in which letter: "melalui surel, surat nomor 12 tanggal 29-11-2026". */
export const replyCame = ({ way, number, dated }: Came): Bilingual => {
  const letter =
    number === '' && dated === null
      ? say('', '')
      : say(
          `, surat${number === '' ? '' : ` nomor ${number}`}${dated === null ? '' : ` tanggal ${dayText(dated)}`}`,
          `, letter${number === '' ? '' : ` No. ${number}`}${dated === null ? '' : ` of ${dayText(dated)}`}`,
        );
  const { id, en } = sendingWays[way];
  return say(`melalui ${id}${letter.id}`, `by ${en}${letter.en}`);
};
