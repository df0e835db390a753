import { recorded } from '#core/keeping/recorded.ts';
import { readerOf, type Vocabulary } from '#core/record/reader.ts';
import { object, oneOf, orNull, text, truth } from '#core/record/shape.ts';
import type {
  CameFrom,
  ProvenBy,
  RefusedAccess,
  SecurityEvent,
  SecurityEventType,
  SessionEnding,
  TokenNamed,
  TokenScope,
  WatchedThing,
  Whose,
} from './event.ts';

type Of<T extends SecurityEventType> = Extract<SecurityEvent, { readonly type: T }>;

const person = object<Whose>({ id: text, name: text });
const from = object<CameFrom>({ address: text, device: text });
const token = object<TokenNamed>({ id: text, name: text });
const provenBy = oneOf<ProvenBy>({ password: true, code: true, 'recovery-code': true });
const how = oneOf<SessionEnding>({ 'signed-out': true, ended: true, 'others-ended': true });
const why = oneOf<RefusedAccess>({ 'not-theirs': true, 'other-agency': true });
const thing = oneOf<WatchedThing>({
  reporter: true,
  evidence: true,
  'restricted-paper': true,
  export: true,
});
const scope = oneOf<TokenScope>({ read: true, write: true });

/** How what happened to the ways in is written and read; whoever changes a type raises its version. */
export const securityWords: Vocabulary<SecurityEvent> = {
  versions: {
    'signed-in': 1,
    'sign-in-failed': 1,
    'sign-in-held': 1,
    'session-ended': 1,
    'password-changed': 1,
    'second-factor-on': 1,
    'second-factor-off': 1,
    'recovery-codes-made': 1,
    'nik-kept': 1,
    'nik-forgotten': 1,
    'token-made': 1,
    'token-used': 1,
    'token-revoked': 1,
    'access-refused': 1,
    'data-read': 1,
  },
  upcasts: {},
  shapes: {
    'signed-in': recorded<Of<'signed-in'>>('signed-in', { person, from, provenBy }),
    'sign-in-failed': recorded<Of<'sign-in-failed'>>('sign-in-failed', { person, from, provenBy }),
    'sign-in-held': recorded<Of<'sign-in-held'>>('sign-in-held', { person, from }),
    'session-ended': recorded<Of<'session-ended'>>('session-ended', { person, from, how }),
    'password-changed': recorded<Of<'password-changed'>>('password-changed', {
      person,
      byLink: truth,
    }),
    'second-factor-on': recorded<Of<'second-factor-on'>>('second-factor-on', { person }),
    'second-factor-off': recorded<Of<'second-factor-off'>>('second-factor-off', { person }),
    'recovery-codes-made': recorded<Of<'recovery-codes-made'>>('recovery-codes-made', { person }),
    'nik-kept': recorded<Of<'nik-kept'>>('nik-kept', { person }),
    'nik-forgotten': recorded<Of<'nik-forgotten'>>('nik-forgotten', { person }),
    'token-made': recorded<Of<'token-made'>>('token-made', {
      person,
      token,
      scope,
      until: orNull(text),
    }),
    'token-used': recorded<Of<'token-used'>>('token-used', { person, from, token }),
    'token-revoked': recorded<Of<'token-revoked'>>('token-revoked', { person, token }),
    'access-refused': recorded<Of<'access-refused'>>('access-refused', {
      person,
      from,
      why,
      asked: text,
    }),
    'data-read': recorded<Of<'data-read'>>('data-read', { person, thing, of: text }),
  },
};

/** Reads what happened to the ways in from the record. */
export const readSecurity = readerOf(securityWords);
