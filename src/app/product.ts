import type { Chores } from './chore.ts';
import { keepingChores } from './keeping/chores.ts';
import { casesChores } from './cases/chores.ts';
import { casesOffers } from './cases/offers.ts';
import { reprojectEdition } from './cases/reproject-edition.ts';
import { exchangeOffers } from './exchange/offers.ts';
import type { Ground } from './ground.ts';
import { keepingOffers } from './keeping/offers.ts';
import { mailOffers } from './mail/offers.ts';
import { oversightChores } from './oversight/chores.ts';
import { oversightOffers } from './oversight/offers.ts';
import { withAgendaNumber } from './papers/agenda.ts';
import { papersChores } from './papers/chores.ts';
import { papersOffers } from './papers/offers.ts';
import { revokePaper } from './papers/print.ts';
import { typesettingLine } from './papers/typesetting-line.ts';
import { lately } from './people/lately.ts';
import { accessOffers, bodiesOffers, peopleOffers } from './people/offers.ts';
import type { Ports } from './ports.ts';
import { catalogue } from './sops/catalogue.ts';
import { sopsOffers } from './sops/offers.ts';
import { timeChores } from './time/chores.ts';
import { timeOffers } from './time/offers.ts';

export interface ProductOptions {
  readonly limits: { readonly fileBytes: number; readonly filesPerReport: number };
  readonly trial: boolean;
  /** Address before `/periksa/…`, printed on papers as a QR code. */
  readonly checkBase: string;
}

/**
 * What the product does, for pages, REST and command line alike, one wing after the other. Every
 * function checks who may before it answers; the caller only says who asks.
 */
export const createProduct = (ports: Ports, { limits, trial, checkBase }: ProductOptions) => {
  const line = typesettingLine(ports.typesetter);
  // Papers being signed or printed are set before the drafts that wait.
  const ground: Ground = {
    ...ports,
    typesetter: line.first,
    catalogue: catalogue(ports),
    lately: lately(),
  };
  const chores: Chores = {
    ...casesChores(ground),
    ...timeChores(ground),
    ...oversightChores(ground),
    ...papersChores(ground),
    ...keepingChores(ground),
  };
  return {
    limits,
    trial,
    now: () => ports.world.now(),
    files: ports.files,
    /** Holds what strangers want looked at until they are answered. */
    passing: ports.passing,
    /** Goes through a form that was sent, as it comes. */
    readForm: ports.readForm,
    people: peopleOffers(ground),
    bodies: bodiesOffers(ground),
    access: accessOffers(ground),
    sops: sopsOffers(ground, reprojectEdition.bind(null, ground)),
    cases: casesOffers(ground, {
      revoke: revokePaper.bind(null, ground),
      withAgendaNumber: withAgendaNumber.bind(null, ground),
    }),
    time: timeOffers(ground),
    oversight: oversightOffers(ground),
    papers: papersOffers(ground, line, checkBase),
    exchange: exchangeOffers(ground, line, checkBase),
    mail: mailOffers(ground, limits.fileBytes),
    keeping: keepingOffers(ground, trial),
    /** What goes on by itself; `startBackground` does it. */
    chores,
  };
};

/** As pages, REST and command line hold it. */
export interface Product extends ReturnType<typeof createProduct> {}
