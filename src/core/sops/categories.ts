import type { Bilingual } from '#core/text/bilingual.ts';

/**
 * Incident categories in local words, each mapped to the Reference Security Incident Taxonomy
 * (RSIT, machine version 1003). The mapping is ours (domain notes 3.3).
 */
export interface Category {
  readonly id: string;
  readonly label: Bilingual;
  readonly rsit: readonly string[];
}

export const categories: readonly Category[] = [
  {
    id: 'web-defacement',
    label: { id: 'Tampilan situs berubah (web defacement)', en: 'Web page altered (defacement)' },
    rsit: ['information-content-security:unauthorised-information-modification'],
  },
  {
    id: 'online-gambling',
    label: { id: 'Disusupi judi online / SEO spam', en: 'Online gambling injection / SEO spam' },
    rsit: ['intrusions:application-compromise'],
  },
  {
    id: 'malware',
    label: { id: 'Malware', en: 'Malware' },
    rsit: ['malicious-code:infected-system'],
  },
  {
    id: 'ransomware',
    label: { id: 'Ransomware', en: 'Ransomware' },
    rsit: [
      'malicious-code:infected-system',
      'information-content-security:unauthorised-information-modification',
    ],
  },
  { id: 'phishing', label: { id: 'Phishing', en: 'Phishing' }, rsit: ['fraud:phishing'] },
  {
    id: 'data-leak',
    label: { id: 'Kebocoran data', en: 'Data leak' },
    rsit: ['information-content-security:data-leak'],
  },
  {
    id: 'ddos',
    label: { id: 'Serangan DDoS/DoS', en: 'DDoS/DoS attack' },
    rsit: ['availability:ddos'],
  },
  {
    id: 'account-compromise',
    label: { id: 'Akun diretas / akses ilegal', en: 'Account compromised / illegal access' },
    rsit: ['intrusions:unprivileged-account-compromise'],
  },
  {
    id: 'exploit',
    label: {
      id: 'Eksploitasi (SQL injection dan lain-lain)',
      en: 'Exploitation (SQL injection and others)',
    },
    rsit: ['intrusion-attempts:exploit'],
  },
  {
    id: 'brute-force',
    label: {
      id: 'Percobaan masuk berulang (brute force)',
      en: 'Repeated log-in attempts (brute force)',
    },
    rsit: ['intrusion-attempts:brute-force'],
  },
  {
    id: 'vulnerability',
    label: { id: 'Kerentanan (celah keamanan)', en: 'Vulnerability' },
    rsit: ['vulnerable:vulnerable-system'],
  },
  {
    id: 'outage',
    label: { id: 'Layanan tidak dapat diakses', en: 'Service not reachable' },
    rsit: ['availability:outage'],
  },
  {
    id: 'misuse',
    label: { id: 'Penyalahgunaan data pribadi / penipuan', en: 'Misuse of personal data / fraud' },
    rsit: ['fraud:masquerade'],
  },
  {
    id: 'other',
    label: { id: 'Lainnya / belum tahu', en: 'Other / not known yet' },
    rsit: ['other:undetermined'],
  },
];
