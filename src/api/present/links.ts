const part = encodeURIComponent;

/** Addresses of this API. */
export const links = {
  agency: (agency: string) => `/api/v1/${part(agency)}`,
  report: (agency: string, code: string) => `${links.agency(agency)}/reports/${part(code)}`,
  case: (agency: string, id: string) => `${links.agency(agency)}/cases/${part(id)}`,
  edition: (agency: string, edition: string) => `${links.agency(agency)}/sops/${part(edition)}`,
};
