import type { Api } from './environment.ts';

const description = `REST API Tanggap: laporan insiden siber masuk, kasus berjalan langkah demi langkah menurut SOP instansi, sampai ditutup.

Sebuah klien yang hanya mengenal API ini dapat menjalankan SOP mana pun sampai selesai: bacalah kasus, isilah formulir menurut JSON Schema pada \`current\`, unggah keluaran yang diminta, mintalah persetujuan yang diperlukan, lalu pilih hasil.

Kode pelacakan adalah rahasia pelapor. Kasus dibaca dan digerakkan dengan token (Authorization: Bearer) atau sesi peramban. Masalah dijawab menurut RFC 9457 (application/problem+json), dengan kalimat dalam bahasa Indonesia atau Inggris menurut Accept-Language.`;

/** What the API says of itself, in OpenAPI 3.1. */
export const documentOf = (api: Api) => api.getOpenAPI31Document({
  openapi: '3.1.0',
  info: { title: 'Tanggap API', version: '1', description, license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' } },
  tags: [
    { name: 'Instansi', description: 'Instansi yang dilayani pemasangan ini.' },
    { name: 'Laporan masyarakat', description: 'Terbuka bagi siapa saja, tanpa akun.' },
    { name: 'Kasus', description: 'Bagi petugas dan mesin yang memegang peran dalam instansi.' },
    { name: 'SOP', description: 'Naskah SOP yang sedang dan pernah berlaku.' },
  ],
  security: [],
});

/** Serves the description, and says how callers show who they are. */
export const describe = (api: Api): void => {
  api.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer', description: 'Token mesin, diawali tgp_.' });
  api.openAPIRegistry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name: 'tanggap.session_token', description: 'Sesi peramban dari halaman masuk (melalui https namanya diawali `__Secure-`); permintaan yang mengubah harus berasal dari alamat yang sama (Origin).' });
  const document = documentOf(api);
  api.get('/api/v1/openapi.json', (c) => c.json(document, 200, { 'cache-control': 'public, max-age=300' }));
};
