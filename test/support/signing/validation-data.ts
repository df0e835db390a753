import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';

/** Changes a signed document as an ordinary tool would: by an incremental update. */
export const updatePdf = async (
  pdf: Uint8Array,
  change: (document: PDFDocument) => void,
  { useObjectStreams = false }: { readonly useObjectStreams?: boolean } = {},
): Promise<Uint8Array> => {
  const document = await PDFDocument.load(pdf, {
    forIncrementalUpdate: true,
    updateMetadata: false,
  });
  change(document);
  return document.commit({ useObjectStreams });
};

/** Adds a certificate to the document's security store, as PAdES B-LT has it; the store grows when it is there. */
export const addCertificate = ({ catalog, context }: PDFDocument): void => {
  const certificate = context.register(context.stream(Uint8Array.of(0x30, 0x03, 0x02, 0x01, 0x01)));
  const store = catalog.lookup(PDFName.of('DSS'));
  const list = store instanceof PDFDict ? store.lookup(PDFName.of('Certs')) : undefined;
  if (list instanceof PDFArray) list.push(certificate);
  else
    catalog.set(
      PDFName.of('DSS'),
      context.register(
        context.obj({ Type: 'DSS', Certs: context.register(context.obj([certificate])) }),
      ),
    );
};

/** A signed document with data for checking behind its signature. */
export const withValidationData = (pdf: Uint8Array): Promise<Uint8Array> =>
  updatePdf(pdf, addCertificate);
