export { bsreSigner } from './bsre/index.ts';
export type { BsreOptions, ServiceNote } from './bsre/options.ts';
export { localSigner } from './local/index.ts';
export type { LocalSignerOptions } from './local/index.ts';
export { keyFolder } from './local/key-folder.ts';
export { trustAnchors } from './verify/trust.ts';
export type { TrustAnchors } from './verify/trust.ts';
