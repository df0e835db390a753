/** Words that speak for a category, strongest first: the first pattern that fits decides. */
const signs: readonly (readonly [category: string, words: RegExp])[] = [
  ['ransomware', /ransomware|minta tebusan|uang tebusan|(?:berkas|file|data) (?:ter|di)enkripsi/],
  [
    'web-defacement',
    /deface|berubah tampilan|tampilan(?:nya)? (?:situs |web |website )?(?:ber|di)ubah|halaman (?:depan|utama)(?:nya)? (?:ber|di)(?:ubah|ganti)/,
  ],
  ['online-gambling', /judi|judol|\bslot\b|gacor|togel|gambling|casino|seo spam/],
  ['phishing', /phish|situs palsu|halaman palsu|tautan palsu|pengelabuan/],
  ['ddos', /\bd?dos\b|denial of service|banjir trafik/],
  ['brute-force', /brute.?force|percobaan (?:masuk|login)|gagal (?:masuk|login) berulang/],
  [
    'vulnerability',
    /kerentanan|vulnerab|celah keamanan|\bidor\b|\bxss\b|\bcsrf\b|\bssrf\b|\brce\b|proof of concept|bug bounty/,
  ],
  ['exploit', /sql.?injection|\bsqli\b|injeksi sql|eksploitasi|\bexploit/],
  ['data-leak', /kebocoran data|data (?:\S+ )?bocor|data leak|data breach|data (?:\S+ )?dijual/],
  [
    'account-compromise',
    /akun (?:\S+ ){0,3}(?:diretas|dibajak|diambil alih)|akses (?:ilegal|tidak sah)|account (?:was )?(?:hacked|compromised|taken over)/,
  ],
  ['malware', /malware|\bvirus\b|trojan|webshell|web shell|backdoor/],
  ['misuse', /penipuan|mengatasnamakan|mencatut|penyalahgunaan data|scam|fraud/],
  [
    'outage',
    /tidak (?:dapat|bisa) (?:diakses|dibuka)|\bdown\b|error 50\d|not reachable|unreachable|cannot be (?:reached|opened)/,
  ],
];

const categoryOf = (text: string): string | undefined => {
  const lower = text.toLowerCase();
  return signs.find(([, words]) => words.test(lower))?.[0];
};

/**
 * Guesses the category (id of the category list) from words; the help desk corrects it.
 *
 * @param texts from the most telling to the least, for instance subject, kind of
 *   vulnerability, body: the first one that says anything decides.
 * @returns `other` when none does.
 */
export const guessCategory = (texts: readonly string[]): string => {
  for (const text of texts) {
    const category = categoryOf(text);
    if (category !== undefined) return category;
  }
  return 'other';
};
