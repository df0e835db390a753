import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import type { PDFContext, PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import type { Place } from './place.ts';

/** An array that is an entry of a dictionary: itself, and which object is written anew when it grows. */
const arrayIn = (
  context: PDFContext,
  owner: PDFDict,
  ownerRef: PDFRef,
  key: string,
): { readonly array: PDFArray; readonly changed: PDFRef } => {
  const entry = owner.get(PDFName.of(key));
  const held = context.lookup(entry);
  if (held instanceof PDFArray)
    return { array: held, changed: entry instanceof PDFRef ? entry : ownerRef };
  const array = PDFArray.withContext(context);
  owner.set(PDFName.of(key), array);
  return { array, changed: ownerRef };
};

/** The form of the document, made when it has none. */
const formOf = (
  context: PDFContext,
  catalog: PDFDict,
  catalogRef: PDFRef,
): { readonly form: PDFDict; readonly formRef: PDFRef; readonly changed: readonly PDFRef[] } => {
  const entry = catalog.get(PDFName.of('AcroForm'));
  const held = context.lookup(entry);
  if (held instanceof PDFDict)
    return { form: held, formRef: entry instanceof PDFRef ? entry : catalogRef, changed: [] };
  const form = context.obj({ Fields: [] });
  const formRef = context.register(form);
  catalog.set(PDFName.of('AcroForm'), formRef);
  return { form, formRef, changed: [catalogRef] };
};

/** The picture, drawn into the whole rectangle. */
const appearanceOf = (
  context: PDFContext,
  { rectangle: [left, bottom, right, top] }: Place,
  image: PDFRef,
): PDFRef => {
  const [width, height] = [right - left, top - bottom];
  return context.register(
    context.stream(`q ${String(width)} 0 0 ${String(height)} 0 0 cm /Picture Do Q`, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, width, height],
      Resources: { XObject: { Picture: image } },
    }),
  );
};

/** Print and Locked (ISO 32000-1, 12.5.3). */
const widgetFlags = 132;

/**
 * Adds a signature field with its widget to the last revision of a document.
 *
 * @returns which existing objects have changed; new ones have higher numbers than any before.
 */
export const addField = (
  document: PDFDocument,
  place: Place,
  given: { readonly signature: PDFRef; readonly image: PDFRef | null; readonly label: string },
): readonly PDFRef[] => {
  const { context, catalog } = document;
  const page = document.getPage(place.page);
  const catalogRef = context.getObjectRef(catalog);
  if (catalogRef === undefined) throw new Error('a catalog is always an object of its own');
  const { form, formRef, changed } = formOf(context, catalog, catalogRef);
  const fields = arrayIn(context, form, formRef, 'Fields');
  // SignaturesExist and AppendOnly (ISO 32000-1, table 219).
  form.set(PDFName.of('SigFlags'), PDFNumber.of(3));
  const entries: Record<string, PDFObject | string | number | readonly number[]> = {
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    F: widgetFlags,
    P: page.ref,
    V: given.signature,
  };
  const field = context.obj({ ...entries, Rect: [...place.rectangle] });
  field.set(
    PDFName.of('T'),
    PDFHexString.fromText(`TandaTangan${String(fields.array.size() + 1)}`),
  );
  field.set(PDFName.of('TU'), PDFHexString.fromText(given.label));
  if (given.image !== null)
    field.set(PDFName.of('AP'), context.obj({ N: appearanceOf(context, place, given.image) }));
  const fieldRef = context.register(field);
  fields.array.push(fieldRef);
  const annotations = arrayIn(context, page.node, page.ref, 'Annots');
  annotations.array.push(fieldRef);
  return [...changed, formRef, fields.changed, annotations.changed];
};
