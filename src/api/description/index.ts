import type { Language } from '#core/text/bilingual.ts';
import { bilingual } from './bilingual.ts';
import type { Api } from '#api/environment.ts';
import { about } from './about.ts';
import { english } from './english.ts';

const tags = [
  {
    name: bilingual('Instansi', 'Agencies'),
    description: bilingual(
      'Instansi yang dilayani pemasangan ini.',
      'The agencies this installation serves.',
    ),
  },
  {
    name: bilingual('Laporan masyarakat', 'Public reports'),
    description: bilingual(
      'Terbuka bagi siapa saja, tanpa akun.',
      'Open to everybody, without an account.',
    ),
  },
  {
    name: bilingual('Kasus', 'Cases'),
    description: bilingual(
      'Bagi petugas dan mesin yang memegang peran dalam instansi.',
      'For officers and machines that hold a role in the agency.',
    ),
  },
  {
    name: bilingual('Naskah dinas', 'Official papers'),
    description: bilingual(
      'Naskah dinas kasus: draf, tanda tangan, nomor, pemeriksaan.',
      'The official papers of cases: drafts, signatures, numbers, checking.',
    ),
  },
  {
    name: bilingual('Waktu', 'Time'),
    description: bilingual(
      'Pengingat, kepatuhan, dan simulasi batas waktu.',
      'Reminders, compliance, and simulated due times.',
    ),
  },
  {
    name: bilingual('Pengaturan', 'Settings'),
    description: bilingual(
      'Kalender kerja dan aturan pengingat instansi; setiap perubahan tercatat.',
      'The agency’s working calendar and reminder rules; every change is recorded.',
    ),
  },
  {
    name: bilingual('Petugas', 'People'),
    description: bilingual(
      'Siapa memegang peran apa dan sejak kapan; undangan, tautan kata sandi; setiap perubahan tercatat.',
      'Who holds which role and since when; invitations, password links; every change is recorded.',
    ),
  },
  {
    name: bilingual('SOP', 'SOPs'),
    description: bilingual(
      'Naskah SOP yang sedang dan pernah berlaku.',
      'The SOPs in force now and before.',
    ),
  },
];

const indonesian = (api: Api) =>
  api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Tanggap API',
      version: '1',
      description: about,
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    tags,
    security: [],
  });

export type Document = ReturnType<typeof indonesian>;

const inEnglish = (text: string): string => english(text) ?? text;

const translated = (key: string, value: unknown): unknown => {
  if ((key === 'description' || key === 'summary') && typeof value === 'string')
    return inEnglish(value);
  if (key !== 'tags' || !Array.isArray(value)) return value;
  return value.map((tag: unknown) => {
    if (typeof tag === 'string') return inEnglish(tag);
    return typeof tag === 'object' && tag !== null && 'name' in tag && typeof tag.name === 'string'
      ? { ...tag, name: inEnglish(tag.name) }
      : tag;
  });
};

/** What the API says of itself, in OpenAPI 3.1 and both languages. */
export const documentsOf = (api: Api): Readonly<Record<Language, Document>> => {
  api.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    description: bilingual('Token mesin, diawali tgp_.', 'A machine’s token; it begins with tgp_.'),
  });
  api.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'tanggap.session_token',
    description: bilingual(
      'Sesi peramban dari halaman masuk (melalui https namanya diawali `__Secure-`); permintaan yang mengubah harus berasal dari alamat yang sama (Origin).',
      'The browser session of the sign-in page (over https its name begins with `__Secure-`); requests that change something must come from the same address (Origin).',
    ),
  });
  const id = indonesian(api);
  const en: Document = JSON.parse(JSON.stringify(id), translated);
  return { id, en };
};

/** Serves the description in the language asked for. */
export const describe = (api: Api, documents: () => Readonly<Record<Language, Document>>): void => {
  api.get('/api/v1/openapi.json', (c) => {
    const language = c.get('language');
    return c.json(documents()[language], 200, {
      'cache-control': 'public, max-age=300',
      'content-language': language,
      vary: 'accept-language',
    });
  });
};
