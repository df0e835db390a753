import { sequence } from '@sveltejs/kit/hooks';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import process from 'node:process';
import { pino } from 'pino';
import { api } from './api/index.ts';
import { AlteredFile } from './app/ports.ts';
import { compose } from './compose.ts';
import { plainLimit, readConfig, uploadLimit } from './config.ts';
import { answerErrors } from './request/answer-errors.ts';
import { apiMount } from './request/api-mount.ts';
import { bodyLimit } from './request/body-limit.ts';
import { identify } from './request/identify.ts';
import { language } from './request/language.ts';
import { metrics } from './request/metrics.ts';
import type { Parts } from './request/parts.ts';
import { probes } from './request/probes.ts';
import { proofAgain } from './request/proof-again.ts';
import { rateLimit } from './request/rate-limit.ts';
import { securityTxt } from './request/security-txt.ts';
import { securityHeaders } from './request/security-headers.ts';
import { secondFactor } from './request/second-factor.ts';
import { session } from './request/session.ts';
import { settingsRights } from './request/settings-rights.ts';
import { watchAccess } from './request/watch-access.ts';

/**
 * What happens to every request, in this order. Errors are answered where the body is still there
 * to be read and given back, within, so that the answer still gets its id and headers, and around
 * everything, should even those fail.
 */
const steps = (parts: Parts): Handle =>
  sequence(
    answerErrors(parts),
    identify(parts),
    securityHeaders,
    metrics({ ...parts, standing: parts.product.keeping.standing }),
    answerErrors(parts),
    probes(parts),
    securityTxt({ ...parts, now: parts.product.now }),
    language,
    session(parts),
    secondFactor,
    proofAgain,
    rateLimit(parts),
    bodyLimit(parts),
    watchAccess(parts),
    settingsRights(parts),
    answerErrors(parts),
    apiMount(parts),
  );

const started: { parts?: Parts; handle?: Handle } = {};

/** Composes the product once, from the environment that `tanggap serve` or `tanggap dev` prepared. */
export const init: ServerInit = async () => {
  const config = readConfig(process.env, { root: process.cwd(), cwd: process.cwd() });
  if ('problems' in config)
    throw new Error(config.problems.map((problem) => problem.en).join('\n'));
  const { databaseUrl } = config;
  if (databaseUrl === null)
    throw new Error('the pages need DATABASE_URL; npm start and npm run dev set it');
  const log = pino({ level: config.log });
  const { product, startWork, isAway, freeBytes, databaseAnswers, close } = await compose(
    { ...config, databaseUrl },
    log,
  );
  const parts = {
    product,
    api: api(product, { plain: plainLimit, upload: uploadLimit(config.fileBytes) }),
    log,
    isAway,
    rateLimit: config.rateLimit,
    strangers: config.strangers,
    freeBytes,
    databaseAnswers,
    metricsToken: config.metricsToken,
    securityContact: config.securityContact,
    origin: config.origin,
  };
  Object.assign(started, { parts, handle: steps(parts) });
  const background = config.work === 'with-pages' ? startWork() : undefined;
  process.once('sveltekit:shutdown', () => {
    void Promise.resolve(background?.stop())
      .then(close)
      .finally(() => process.emit('tanggap:closed'));
  });
};

const alteredFile = {
  id: 'Isi berkas ini yang tersimpan bukan lagi yang dicatat, sehingga tidak diberikan. Beri tahu administrator.',
  en: 'What is stored of this file is no longer what was recorded, and is not handed out. Tell the administrator.',
};

export const handle: Handle = (input) => {
  if (started.handle === undefined) throw new Error('a request came before init');
  return started.handle(input);
};

/** What nobody expected goes to the log with the request's id; the page shows the id and nothing else. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  const { requestId } = event.locals;
  if (kind !== 'unknown') return { reference: requestId };
  if (started.parts?.isAway(error) === true) {
    started.parts.log.warn({ requestId, route: event.route.id, err: error }, 'database away');
    event.locals.away = true;
    return { reference: requestId, status: 503 };
  }
  if (error instanceof AlteredFile)
    return { reference: requestId, message: alteredFile[event.locals.language] };
  started.parts?.log.error({ requestId, route: event.route.id, err: error }, 'unexpected');
  return { reference: requestId };
};
